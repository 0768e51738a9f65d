# obstacle: recurrence
def ease(before, here, after):
    value = here
    for step in range(1, 120):
        value += (before - 2.0 * value + after) / (step + 40.0)
    return value


def smooth(heights):
    for i in range(1, len(heights) - 1):  # here
        heights[i] = ease(heights[i - 1], heights[i], heights[i + 1])
    return heights


if __name__ == "__main__":
    ground = [float((i * 37) % 101) for i in range(60000)]
    print(smooth(ground)[:4])
