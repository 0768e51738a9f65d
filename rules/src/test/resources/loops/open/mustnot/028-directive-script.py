# obstacle: global
SCALE = 1
MODE = "plain"


def render(word):
    value = SCALE
    for k in range(300):
        value = (value * 17 + len(word) + k) % 10007
    return value if MODE == "plain" else -value


def handle(line):
    global SCALE, MODE
    verb, _, rest = line.partition(" ")
    if verb == ".scale":
        SCALE = int(rest)
    elif verb == ".mode":
        MODE = rest
    else:
        return render(line)
    return None


def typeset(lines):
    return [handle(line) for line in lines]  # here


if __name__ == "__main__":
    script = []
    for i in range(15000):
        script += [f".scale {i % 9 + 1}", f"word{i}", ".mode " + ("plain", "bold")[i % 2], "tail" * (i % 4)]
    print(sum(v for v in typeset(script) if v is not None))
