# obstacle: attribute
class Registers:
    def __init__(self):
        self.a = self.b = self.c = 1

    def set(self, name, value):
        setattr(self, name, value)

    def get(self, name):
        return getattr(self, name)


def alu(left, right):
    for k in range(150):
        left = (left * 33 ^ right + k) & 0xFFFF
    return left


def execute(registers, program):
    for target, left, right in program:  # here
        registers.set(target, alu(registers.get(left), registers.get(right)))
    return registers.a, registers.b, registers.c


if __name__ == "__main__":
    names = "abc"
    code = [(names[n % 3], names[n * n % 3], names[(n + 1) % 3]) for n in range(140000)]
    print(execute(Registers(), code))
