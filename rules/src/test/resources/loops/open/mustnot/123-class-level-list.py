# obstacle: attribute
class Probe:
    history = []

    def __init__(self, name):
        self.name = name

    def read(self):
        value = self.name + len(self.history)
        for k in range(400):
            value = (value * 69069 + k) % 2147483647
        if value % 3 == 0:
            self.history.append(value)
        return value


def read_all(count):
    probes = [Probe(n) for n in range(count)]
    readings = []
    for probe in probes:  # here
        readings.append(probe.read())
    return readings


if __name__ == "__main__":
    print(read_all(30000)[-1], len(Probe.history))
