# obstacle: argument
def pull(values, at):
    total = values[at]
    for k in range(1, 60):
        total = (total * 31 + values[(at * 2 + k) % len(values)]) % 1000003
    return total


def rehash(values):
    for at in range(len(values)):  # here
        values[at] = pull(values, at)
    return values


if __name__ == "__main__":
    print(sum(rehash(list(range(160000)))))
