# obstacle: attribute
class Parser:
    def __init__(self):
        self.pending = b""
        self.frames = []

    def checksum(self, body):
        value = 0xFFFF
        for byte in body:
            value ^= byte
            for _ in range(8):
                value = (value >> 1) ^ 0xA001 if value & 1 else value >> 1
        return value

    def feed(self, data):
        self.pending += data
        while self.pending and len(self.pending) > self.pending[0]:
            size = self.pending[0]
            body, self.pending = self.pending[1 : size + 1], self.pending[size + 1 :]
            self.frames.append(self.checksum(body))


def read_all(pieces):
    parser = Parser()
    for piece in pieces:  # here
        parser.feed(piece)
    return parser.frames


if __name__ == "__main__":
    stream = b"".join(bytes([n]) + bytes(range(n)) for n in range(200)) * 60
    print(len(read_all([stream[i : i + 57] for i in range(0, len(stream), 57)])))
