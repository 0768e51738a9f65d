# remedy: processes
# shape: recursion
from random import Random

CELLS = 400_000


def best_run(heights):  # here
    if len(heights) == 1:
        return heights[0], heights[0]
    middle = len(heights) // 2
    left, left_total = best_run(heights[:middle])
    right, right_total = best_run(heights[middle:])
    reach_left = running = 0
    for height in reversed(heights[:middle]):
        running += height
        reach_left = max(reach_left, running)
    reach_right = running = 0
    for height in heights[middle:]:
        running += height
        reach_right = max(reach_right, running)
    return max(left, right, reach_left + reach_right), left_total + right_total


def main():
    rng = Random(4)
    heights = [rng.randrange(-100, 100) for _ in range(CELLS)]
    print("best run and total:", best_run(heights))


if __name__ == "__main__":
    main()
