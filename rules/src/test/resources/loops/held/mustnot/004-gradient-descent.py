# obstacle: recurrence
POINTS = [(i / 400.0, 3.0 * (i / 400.0) - 0.5) for i in range(400)]


def slope(weight, bias):
    dw = db = 0.0
    for x, y in POINTS:
        miss = weight * x + bias - y
        dw += miss * x
        db += miss
    return dw / len(POINTS), db / len(POINTS)


def fit(rate=0.5):
    weight = bias = 0.0
    for _ in range(20000):  # here
        dw, db = slope(weight, bias)
        weight -= rate * dw
        bias -= rate * db
    return weight, bias


if __name__ == "__main__":
    print(fit())
