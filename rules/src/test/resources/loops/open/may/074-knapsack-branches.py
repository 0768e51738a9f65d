# remedy: processes
# shape: recursion
WEIGHTS = [12, 7, 11, 8, 9, 6, 5, 14, 3, 10, 4, 13, 15, 2, 16, 17, 18, 19, 21, 22, 23, 24, 25]
VALUES = [24, 13, 23, 15, 16, 11, 9, 28, 5, 19, 7, 27, 31, 3, 33, 34, 37, 38, 43, 45, 44, 47, 48]
CAPACITY = 200


def best_value(item, capacity):  # here
    if item == len(WEIGHTS):
        return 0
    without = best_value(item + 1, capacity)
    if WEIGHTS[item] > capacity:
        return without
    taken = VALUES[item] + best_value(item + 1, capacity - WEIGHTS[item])
    return max(without, taken)


def main():
    print("worth", best_value(0, CAPACITY))


if __name__ == "__main__":
    main()
