# obstacle: attribute
class Cluster:
    def __init__(self, point):
        self.centre = list(point)
        self.size = 1

    def far(self, point):
        return sum((c - p) ** 2 for c, p in zip(self.centre, point))

    def absorb(self, point):
        self.size += 1
        self.centre = [c + (p - c) / self.size for c, p in zip(self.centre, point)]


def group(points, radius):
    clusters = []
    labels = {}
    for index, point in enumerate(points):  # here
        near = min(clusters, key=lambda c: c.far(point), default=None)
        if near is None or near.far(point) > radius:
            near = Cluster(point)
            clusters.append(near)
        else:
            near.absorb(point)
        labels[index] = near
    return clusters, labels


if __name__ == "__main__":
    cloud = [tuple((i * (k + 3) ** 2) % 101 / 10.0 for k in range(12)) for i in range(6000)]
    print(len(group(cloud, 60.0)[0]))
