# obstacle: attribute
class Tank:
    def __init__(self):
        self._level = 50.0
        self.spilled = 0.0

    @property
    def level(self):
        return self._level

    @level.setter
    def level(self, value):
        self.spilled += max(value - 100.0, 0.0)
        self._level = min(max(value, 0.0), 100.0)


def flow(inlet, level):
    rate = inlet
    for k in range(1, 200):
        rate += (inlet - level / 10.0) / k
    return rate / 40.0


def simulate(tank, inlets):
    for inlet in inlets:  # here
        tank.level = tank.level + flow(inlet, tank.level)
    return tank.spilled


if __name__ == "__main__":
    print(simulate(Tank(), [float(n * 7 % 23) for n in range(120000)]))
