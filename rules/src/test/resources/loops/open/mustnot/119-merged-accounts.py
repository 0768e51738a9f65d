# obstacle: argument
def alike(a, b):
    value = 0
    for x, y in zip(a, b):
        for k in range(4):
            value += (x * 31 + k) % 17 == (y * 31 + k) % 17
    return value >= 44


def merge(accounts):
    for name in list(accounts):  # here
        if name not in accounts:
            continue
        for other in list(accounts):
            if other != name and alike(accounts[name], accounts[other]):
                gone = accounts.pop(other)
                accounts[name] = [max(pair) for pair in zip(accounts[name], gone)]
    return accounts


if __name__ == "__main__":
    people = {f"p{n}": [(n * (k + 2) ** 2 + n // 7) % 40 for k in range(16)] for n in range(700)}
    print(len(merge(people)))
