# obstacle: iterator
def decode(words):
    value = 0
    for word in words:
        for k in range(60):
            value = (value * 131 + word + k) % 1000003
    return value


def read(source):
    stream = iter(source)
    records = {}
    for size in stream:  # here
        name = next(stream)
        body = [next(stream) for _ in range(size)]
        records[name] = decode(body)
    return records


def numbers(count):
    flat = []
    for name in range(count):
        flat += [1 + name % 30, name]
        flat += [name * k % 211 for k in range(1 + name % 30)]
    return flat


if __name__ == "__main__":
    print(len(read(numbers(20000))))
