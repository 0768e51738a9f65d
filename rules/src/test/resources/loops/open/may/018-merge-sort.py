# remedy: processes
# shape: recursion
from random import Random


def merge(left, right):
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    merged.extend(left[i:])
    merged.extend(right[j:])
    return merged


def merge_sort(values):  # here
    if len(values) < 2:
        return values
    middle = len(values) // 2
    return merge(merge_sort(values[:middle]), merge_sort(values[middle:]))


def main():
    rng = Random(1)
    values = [rng.randrange(10_000_000) for _ in range(1_000_000)]
    ordered = merge_sort(values)
    print(ordered[0], ordered[-1])


if __name__ == "__main__":
    main()
