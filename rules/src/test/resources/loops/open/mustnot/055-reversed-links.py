# obstacle: argument
class Link:
    def __init__(self, value, after):
        self.value = value
        self.after = after


def weigh(link, behind):
    value = link.value + (behind.value if behind else 0)
    for k in range(120):
        value = (value * 75 + k) % 65537
    return value


def turn(head):
    behind = None
    while head is not None:  # here
        head.value = weigh(head, behind)
        head.after, behind, head = behind, head, head.after
    return behind


if __name__ == "__main__":
    chain = None
    for number in range(120000):
        chain = Link(number, chain)
    print(turn(chain).value)
