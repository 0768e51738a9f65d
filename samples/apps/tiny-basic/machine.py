import math
import operator
import os
import select
import time

from lexer import BasicError

OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod, "^": operator.pow,
       "=": operator.eq, "<>": operator.ne, "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge}
BUILTIN = {"INT": lambda x: int(x // 1), "SQR": math.sqrt, "ABS": abs, "SIN": math.sin, "LEN": len, "CHR": chr, "STR": str}


class Machine:
    def __init__(self, program, console):
        self.program = program
        self.console = console
        self.lines = sorted(program)
        self.where = {n: i for i, n in enumerate(self.lines)}
        self.vars, self.arrays = {}, {}
        self.loops, self.calls = [], []
        self.file = None
        self.steps = 0

    def run(self, limit=5_000_000):
        pc = 0
        while pc < len(self.lines):
            self.steps += 1
            if self.steps > limit:
                raise BasicError("too long", self.lines[pc])
            pc = self.execute(self.program[self.lines[pc]], pc)
        self.close()
        return self.steps

    def jump(self, number):
        if number not in self.where:
            raise BasicError("no line %s" % number)
        return self.where[number]

    def execute(self, st, pc):
        op = st[0]
        if op == "LET":
            self.assign(st[1], self.value(st[2]))
        elif op == "IF":
            if self.value(st[1]):
                return self.execute(st[2], pc)
        elif op == "GOTO":
            return self.jump(st[1])
        elif op == "FOR":
            self.vars[st[1]] = self.value(st[2])
            self.loops.append((st[1], self.value(st[3]), self.value(st[4]), pc + 1))
        elif op == "NEXT":
            return self.next_loop(st[1], pc)
        elif op == "GOSUB":
            self.calls.append(pc + 1)
            return self.jump(st[1])
        elif op == "RETURN":
            return self.calls.pop()
        elif op == "PRINT":
            self.print(st[1])
        elif op == "DIM":
            self.arrays[st[1]] = self.make_array([self.value(a) for a in st[2]])
        elif op == "INPUT":
            self.vars[st[1]] = self.input()
        elif op == "PAUSE":
            self.pause(self.value(st[1]))
        elif op == "OPEN":
            self.file = open(self.value(st[1]), "w")
        elif op == "WRITE":
            self.write_record(st[1])
        elif op == "END":
            return len(self.lines)
        return pc + 1

    def next_loop(self, name, pc):
        var, high, step, body = self.loops[-1]
        if var != name:
            raise BasicError("NEXT %s without FOR" % name, self.lines[pc])
        self.vars[var] += step
        if (step > 0 and self.vars[var] <= high) or (step < 0 and self.vars[var] >= high):
            return body
        self.loops.pop()
        return pc + 1

    def make_array(self, sizes):
        if len(sizes) == 1:
            return [0] * (sizes[0] + 1)
        return [self.make_array(sizes[1:]) for _ in range(sizes[0] + 1)]

    def assign(self, target, value):
        if target[0] == "var":
            self.vars[target[1]] = value
        else:
            arr = self.arrays[target[1]]
            *path, last = [self.value(a) for a in target[2]]
            for k in path:
                arr = arr[k]
            arr[last] = value

    def value(self, e):
        kind = e[0]
        if kind == "const":
            return e[1]
        if kind == "var":
            return self.vars.get(e[1], 0)
        if kind == "bin":
            if e[1] == "AND":
                return self.value(e[2]) and self.value(e[3])
            if e[1] == "OR":
                return self.value(e[2]) or self.value(e[3])
            return OPS[e[1]](self.value(e[2]), self.value(e[3]))
        if kind == "neg":
            return -self.value(e[1])
        args = [self.value(a) for a in e[2]]
        if e[1] in self.arrays:
            arr = self.arrays[e[1]]
            for k in args:
                arr = arr[k]
            return arr
        return BUILTIN[e[1]](*args)

    def print(self, items):
        self.console.send(" ".join(str(self.value(i)) for i in items) + "\n")

    def input(self):
        text = self.console.receive("? ")
        return int(text) if text.lstrip("-").isdigit() else text

    def pause(self, hundredths):
        time.sleep(hundredths / 100)

    def write_record(self, items):
        self.file.write(",".join(str(self.value(i)) for i in items) + "\n")
        self.file.flush()
        os.fsync(self.file.fileno())

    def close(self):
        if self.file:
            self.file.close()
            self.file = None


class Console:
    """The terminal at the other end of two pipes."""

    def __init__(self, read_fd, write_fd):
        self.read_fd, self.write_fd = read_fd, write_fd
        self.buffer = b""

    def send(self, text):
        os.write(self.write_fd, text.encode())

    def receive(self, prompt, patience=5):
        self.send(prompt)
        while b"\n" not in self.buffer:
            ready, _, _ = select.select([self.read_fd], [], [], patience)
            if not ready:
                raise BasicError("nobody there")
            self.buffer += os.read(self.read_fd, 4096)
        line, _, self.buffer = self.buffer.partition(b"\n")
        return line.decode().strip()
