# obstacle: attribute
class Sink:
    def __init__(self):
        self.tail = 1

    def fold(self, data):
        for byte in data:
            self.tail = (self.tail * 65599 + byte) % 4294967291


class LineSink(Sink):
    def accept(self, line):
        self.fold(line.encode())
        return self.tail


def fingerprints(lines):
    sink = LineSink()
    table = {}
    for line in lines:  # here
        table[line] = sink.accept(line)
    return table


if __name__ == "__main__":
    print(fingerprints([f"{n} " + "entry " * 40 for n in range(40000)])["39999 " + "entry " * 40])
