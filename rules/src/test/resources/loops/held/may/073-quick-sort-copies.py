# remedy: processes
# shape: recursion
RECORDS = 300_000


def key_of(record):
    return record * 2654435761 % 4294967296


def quick_sort(records):  # here
    if len(records) <= 1:
        return records
    pivot = key_of(records[len(records) // 2])
    small = [r for r in records if key_of(r) < pivot]
    same = [r for r in records if key_of(r) == pivot]
    large = [r for r in records if key_of(r) > pivot]
    return quick_sort(small) + same + quick_sort(large)


def main():
    ordered = quick_sort(list(range(1, RECORDS + 1)))
    print(ordered[:3], ordered[-1])


if __name__ == "__main__":
    main()
