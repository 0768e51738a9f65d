# obstacle: attribute
class Bits:
    def __init__(self, data):
        self.data = data
        self.at = 0

    def take(self, count):
        value = 0
        for _ in range(count):
            value = value << 1 | (self.data[self.at >> 3] >> (7 - (self.at & 7)) & 1)
            self.at += 1
        return value


def golomb(bits):
    zeros = 0
    while bits.take(1) == 0 and zeros < 12:
        zeros += 1
    return (1 << zeros) - 1 + bits.take(zeros)


def decode(data, count):
    bits = Bits(data)
    return [golomb(bits) for _ in range(count)]  # here


if __name__ == "__main__":
    packed = bytes((i * 73 + i // 9) % 255 + 1 for i in range(900000))
    print(sum(decode(packed, 900000)))
