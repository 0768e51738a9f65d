# obstacle: argument
def strike(flags, prime):
    at = prime * prime
    while at < len(flags):
        flags[at] = False
        at += prime


def primes(limit):
    flags = [True] * limit
    flags[0] = flags[1] = False
    found = []
    for number in range(2, limit):  # here
        if flags[number]:
            found.append(number)
            strike(flags, number)
    return found


if __name__ == "__main__":
    print(len(primes(5_000_000)))
