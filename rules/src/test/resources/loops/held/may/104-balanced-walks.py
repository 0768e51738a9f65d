# remedy: processes
# shape: recursion
DEPTH = 15


def skew_count(depth, skew):  # here
    if depth == 0:
        return 1 if skew == 0 else 0
    left = skew_count(depth - 1, skew + 1)
    middle = skew_count(depth - 1, skew)
    right = skew_count(depth - 1, skew - 1)
    return left + middle + right


def main():
    counted = skew_count(DEPTH, 0)
    print(f"{counted} balanced walks of {DEPTH} steps")


if __name__ == "__main__":
    main()
