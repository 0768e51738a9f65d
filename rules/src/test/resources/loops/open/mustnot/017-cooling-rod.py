# obstacle: recurrence
class Rod:
    def __init__(self, cells):
        self.heat = [90.0 if 40 < i < 60 else 15.0 for i in range(cells)]
        self.clock = 0.0

    def step(self, dt):
        old = self.heat
        self.heat = [
            old[i] + dt * (old[max(i - 1, 0)] - 2.0 * old[i] + old[min(i + 1, len(old) - 1)])
            for i in range(len(old))
        ]
        self.clock += dt


def cool(rod, until):
    history = []
    while rod.clock < until:  # here
        rod.step(0.05)
        history.append(max(rod.heat))
    return history


if __name__ == "__main__":
    print(cool(Rod(400), 250.0)[-1])
