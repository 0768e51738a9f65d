# remedy: processes
# shape: recursion
COEFFICIENTS = 1 << 13


def add(p, q):
    return [a + b for a, b in zip(p, q)]


def multiply(p, q):  # here
    n = len(p)
    if n == 1:
        return [p[0] * q[0], 0]
    half = n // 2
    low = multiply(p[:half], q[:half])
    high = multiply(p[half:], q[half:])
    both = multiply(add(p[:half], p[half:]), add(q[:half], q[half:]))
    product = low + high
    for i in range(n):
        product[half + i] += both[i] - low[i] - high[i]
    return product


def square_check():
    p = [k * k % 97 for k in range(COEFFICIENTS)]
    product = multiply(p, p)
    print(product[:5], sum(product) == sum(p) ** 2)
