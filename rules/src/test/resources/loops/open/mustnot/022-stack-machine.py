# obstacle: attribute
class Machine:
    def __init__(self, code):
        self.code = code
        self.stack = []
        self.pc = 0

    def mix(self, a, b):
        for k in range(60):
            a = (a * 31 + b + k) % 1000003
        return a

    def run(self, limit):
        steps = 0
        while self.pc < len(self.code) and steps < limit:  # here
            op, value = self.code[self.pc]
            self.pc += 1
            steps += 1
            if op == "push":
                self.stack.append(value)
            elif op == "mix":
                right, left = self.stack.pop(), self.stack.pop()
                self.stack.append(self.mix(left, right))
            elif op == "jump":
                self.pc = value
        return self.stack[-1]


if __name__ == "__main__":
    program = [("push", 7), ("push", 3), ("mix", 0), ("push", 11), ("mix", 0), ("jump", 1)]
    print(Machine(program).run(400000))
