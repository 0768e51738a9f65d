# remedy: processes
# shape: map
import math

WIDTH, HEIGHT = 3840, 240
BALLS = [(n % 4 - 1.5, n // 4 - 1.0, 4.0 + n % 5, 0.3 + n % 3 * 0.3) for n in range(12)]


class Scene:
    def __init__(self, balls):
        self.balls = balls

    def light(self, dx, dy):
        length = math.sqrt(dx * dx + dy * dy + 1.0)
        dx, dy, dz = dx / length, dy / length, 1.0 / length
        nearest, brightness = math.inf, 0
        for x, y, z, radius in self.balls:
            along = dx * x + dy * y + dz * z
            gap = x * x + y * y + z * z - along * along
            if gap < radius * radius:
                distance = along - math.sqrt(radius * radius - gap)
                if 0 < distance < nearest:
                    nearest = distance
                    brightness = int(255 * (dz * distance - z) / -radius)
        return max(0, brightness)

    def line(self, y):
        return bytes(min(255, self.light(x / WIDTH - 0.5, y / HEIGHT - 0.5)) for x in range(WIDTH))

    def render(self):
        return [self.line(y) for y in range(HEIGHT)]  # here


def main():
    picture = Scene(BALLS).render()
    print(len(picture), sum(map(sum, picture)))


if __name__ == "__main__":
    main()
