# obstacle: argument
def expression(tokens):
    value = int(tokens.pop())
    while tokens and tokens[-1] in "+*":
        sign = tokens.pop()
        right = int(tokens.pop())
        for k in range(80):
            right = (right * 31 + k) % 65521
        value = (value + right if sign == "+" else value * right) % 65521
    return value


def statement(tokens, names):
    name = tokens.pop()
    tokens.pop()
    names[name] = expression(tokens)
    tokens.pop()


def evaluate(text):
    tokens = text.split()[::-1]
    names = {}
    while tokens:  # here
        statement(tokens, names)
    return names


if __name__ == "__main__":
    source = "".join(f"v{n} = {n} + {n * 3} * 7 + 12 ;\n" for n in range(30000))
    print(len(evaluate(source)))
