"""The rule in short: what is found, and what to write instead."""
from numba import njit


# doc:bad
def orbit():
    x, y = 0.1, 0.3
    for _ in range(100_000_000):  # expect: numeric-kernel-in-python "native code would make it"
        x, y = 1.0 - 1.4 * x * x + y, 0.3 * x
    return x
# doc:good
@njit
def compiled_orbit():
    x, y = 0.1, 0.3
    for _ in range(100_000_000):
        x, y = 1.0 - 1.4 * x * x + y, 0.3 * x
    return x
# doc:end


def short_orbit():
    x = 0.1
    for _ in range(100):
        x = 3.9 * x * (1.0 - x)
    return x
