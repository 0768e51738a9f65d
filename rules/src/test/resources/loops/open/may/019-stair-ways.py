# remedy: processes
# shape: recursion
STAIRS = 34


def ways(stairs):  # here
    if stairs < 0:
        return 0
    if stairs == 0:
        return 1
    return ways(stairs - 1) + ways(stairs - 2)


def main():
    print(STAIRS, "stairs can be climbed in", ways(STAIRS), "ways")


if __name__ == "__main__":
    main()
