# obstacle: recurrence
def combine(inputs, name):
    value = name
    for k in range(200):
        for number in inputs:
            value = (value * 31 + number + k) % 1000003
    return value


def recalculate(formulas):
    values = {}
    for name, sources in formulas.items():  # here
        values[name] = combine([values[source] for source in sources], name)
    return values


def sheet(size):
    formulas = {0: []}
    for name in range(1, size):
        formulas[name] = sorted({name - 1, name // 2, name * 7 % name if name > 1 else 0})
    return formulas


if __name__ == "__main__":
    print(recalculate(sheet(20000))[19999])
