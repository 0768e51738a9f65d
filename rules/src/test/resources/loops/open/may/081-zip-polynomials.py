# remedy: processes
# shape: map
DEGREE = 650
PAIRS = 30


def multiply(p, q):
    product = [0] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            product[i + j] = (product[i + j] + a * b) % 998244353
    return product


def coefficients(seed):
    return [(seed * k * k + 7 * k + 1) % 998244353 for k in range(DEGREE)]


def main():
    left = [coefficients(n) for n in range(PAIRS)]
    right = [coefficients(n + 1000) for n in range(PAIRS)]
    products = []
    for p, q in zip(left, right):  # here
        products.append(multiply(p, q))
    print(products[3][:4], len(products))


if __name__ == "__main__":
    main()
