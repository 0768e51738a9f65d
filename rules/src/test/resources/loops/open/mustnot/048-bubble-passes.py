# obstacle: argument
def heavier(a, b):
    return (a * 37 % 1009, a) > (b * 37 % 1009, b)


def one_pass(items, last):
    for i in range(last):
        if heavier(items[i], items[i + 1]):
            items[i], items[i + 1] = items[i + 1], items[i]


def order(items):
    for last in range(len(items) - 1, 0, -1):  # here
        one_pass(items, last)
    return items


if __name__ == "__main__":
    print(order([i * 7919 % 5003 for i in range(2500)])[:5])
