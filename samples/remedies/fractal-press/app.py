"""Draws fractals and sums trees."""


def escape(x, y, limit):
    a, b = 0.0, 0.0
    for step in range(limit):
        a, b = a * a - b * b + x, 2 * a * b + y
        if a * a + b * b > 4.0:
            return step
    return limit


def draw(width, height, limit):
    rows = []
    for j in range(height):
        y = j / height * 2.4 - 1.2
        rows.append([escape(i / width * 3.2 - 2.2, y, limit) for i in range(width)])
    return rows


def fibonacci(n):
    if n < 2:
        return n
    return fibonacci(n - 1) + fibonacci(n - 2)


def merge_sort(values):
    if len(values) <= 1:
        return values
    middle = len(values) // 2
    left = merge_sort(values[:middle])
    right = merge_sort(values[middle:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


def make_tree(depth, value=1):
    if depth == 0:
        return None
    return {"value": value, "left": make_tree(depth - 1, value * 2), "right": make_tree(depth - 1, value * 2 + 1)}


def tree_sum(tree):
    if tree is None:
        return 0
    return tree["value"] + tree_sum(tree["left"]) + tree_sum(tree["right"])


def power_table(base, count):
    return [pow(base, exponent, 2**521 - 1) for exponent in range(2**520, 2**520 + count)]


def logistic(x, rate, steps):
    for _ in range(steps):
        x = rate * x * (1 - x)
    return x


def bifurcation(rates, steps):
    return [logistic(0.3, rate, steps) for rate in rates]


def main():
    rows = draw(280, 200, 90)
    print(sum(map(sum, rows)))
    print(fibonacci(29))
    print(merge_sort([i * 7919 % 100_003 for i in range(100_000)])[:3])
    print(tree_sum(make_tree(16)))
    print(power_table(3, 2_500)[1] % 1000)
    print(bifurcation([2.5 + i / 400 for i in range(600)], 12_000)[5])
    print(logistic(0.2, 3.9, 4_000_000))


if __name__ == "__main__":
    main()
