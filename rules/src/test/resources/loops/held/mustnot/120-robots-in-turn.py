# obstacle: argument
def crowd(robots, x, y):
    total = 0.0
    for other in robots:
        total += 1.0 / (1.0 + (other["x"] - x) ** 2 + (other["y"] - y) ** 2)
    return total


def move(robot, robots):
    spots = [(robot["x"] + dx, robot["y"] + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
    robot["x"], robot["y"] = min(spots, key=lambda spot: crowd(robots, *spot))


def disperse(robots):
    for robot in robots:  # here
        move(robot, robots)


if __name__ == "__main__":
    swarm = [{"x": n % 40, "y": n // 40} for n in range(900)]
    disperse(swarm)
    print(sum(robot["x"] for robot in swarm))
