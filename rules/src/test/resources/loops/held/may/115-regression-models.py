# remedy: processes
# shape: map
ROWS = 3000
FEATURES = ["age", "rooms", "area", "floor", "garden", "garage", "school", "noise", "light", "view"]
EPOCHS = 400


def column(position):
    return [((row * (position * 2 + 3)) % 101) / 101 for row in range(ROWS)]


def prices(columns):
    return [3 * columns["area"][row] + columns["rooms"][row] - columns["noise"][row] for row in range(ROWS)]


def fit(xs, ys):
    a = b = 0.0
    for _ in range(EPOCHS):
        for x, y in zip(xs, ys):
            error = a * x + b - y
            a -= 0.01 * error * x
            b -= 0.01 * error
    return sum(abs(a * x + b - y) for x, y in zip(xs, ys)) / ROWS


def main():
    columns = {name: column(position) for position, name in enumerate(FEATURES)}
    ys = prices(columns)
    errors = [(fit(columns[name], ys), name) for name in FEATURES]  # here
    for error, name in sorted(errors):
        print(f"{name:<8}{error:.4f}")


if __name__ == "__main__":
    main()
