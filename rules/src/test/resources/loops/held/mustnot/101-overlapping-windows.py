# obstacle: alias
def whiten(window):
    carry = 0
    for k in range(len(window)):
        carry = (carry * 13 + window[k]) & 0xFF
        window[k] = carry ^ (k & 0xFF)


def scramble(data, width, stride):
    memory = memoryview(data)
    windows = [memory[at : at + width] for at in range(0, len(data) - width, stride)]
    for window in windows:  # here
        whiten(window)
    return data


if __name__ == "__main__":
    noise = bytearray(n * 7 % 256 for n in range(400000))
    print(sum(scramble(noise, 256, 16)))
