# obstacle: attribute
def tracker():
    marks = [0]

    def push(amount):
        value = marks[-1]
        for k in range(200):
            value = (value * 13 + amount + k) % 50021
        marks.append(value)

    return push, lambda: marks[-1]


def replay(amounts):
    push, top = tracker()
    peaks = 0
    for amount in amounts:  # here
        push(amount)
        peaks = max(peaks, top() % 1009)
    return peaks, top()


if __name__ == "__main__":
    print(replay([n % 77 for n in range(100000)]))
