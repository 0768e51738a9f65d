# obstacle: attribute
def make_gate(start):
    level = start

    def gate(value):
        nonlocal level
        score = value
        for k in range(300):
            score = (score * 29 + k + level) % 4099
        if score > level:
            level = (level + score) // 2
            return True
        level -= 1
        return False

    return gate


def accept(values):
    gate = make_gate(100)
    passed = []
    for value in values:  # here
        if gate(value):
            passed.append(value)
    return passed


if __name__ == "__main__":
    print(len(accept([i * 31 % 1009 for i in range(30000)])))
