"""Tiny BASIC: runs the demos below, or the file that is given."""
import subprocess
import sys

from machine import Console, Machine
from parser import parse_program
from tools import check, listing, optimise

SIEVE = """
10 LET N = 6000
20 DIM F(6000)
30 FOR I = 2 TO N
40 IF F(I) = 1 THEN 90
50 LET C = C + 1
60 IF I * I > N THEN 90
70 FOR J = I * I TO N STEP I
80 LET F(J) = 1
85 NEXT J
90 NEXT I
100 PRINT "primes"; C
"""
MATRIX = """
10 DIM A(18, 18)
20 DIM B(18, 18)
30 FOR I = 1 TO 18
40 FOR J = 1 TO 18
50 LET A(I, J) = (I * 7 + J * 3) % 11
60 NEXT J
70 NEXT I
80 FOR I = 1 TO 18
90 FOR J = 1 TO 18
100 LET S = 0
110 FOR K = 1 TO 18
120 LET S = S + A(I, K) * A(K, J)
130 NEXT K
140 LET B(I, J) = S
150 NEXT J
160 NEXT I
170 PRINT "trace"; B(1, 1) + B(9, 9) + B(18, 18)
"""
LIFE = """
10 REM the game of life on a board of 24 by 24
20 LET N = 24
30 DIM A(25, 25)
40 DIM B(25, 25)
50 REM an R pentomino in the middle
60 LET A(12, 12) = 1
70 LET A(12, 13) = 1
80 LET A(11, 12) = 1
90 LET A(13, 12) = 1
100 LET A(11, 11) = 1
110 FOR G = 1 TO 6
120 FOR Y = 1 TO N
130 FOR X = 1 TO N
140 LET S = A(X - 1, Y - 1) + A(X, Y - 1) + A(X + 1, Y - 1) + A(X - 1, Y) + A(X + 1, Y) + A(X - 1, Y + 1) + A(X, Y + 1) + A(X + 1, Y + 1)
150 LET B(X, Y) = 0
160 IF S = 3 OR (S = 2 AND A(X, Y) = 1) THEN LET B(X, Y) = 1
170 NEXT X
180 NEXT Y
190 LET T = 0
200 FOR Y = 1 TO N
210 FOR X = 1 TO N
220 LET A(X, Y) = B(X, Y)
230 LET T = T + B(X, Y)
240 NEXT X
250 NEXT Y
260 PRINT "generation"; G; "alive"; T
270 IF T = 0 THEN 290
280 NEXT G
290 END
300 REM not used any more
310 FOR I = 1 TO 2 * 60 * 60
320 NEXT I
330 GOTO 290
"""
GUESS = """
10 REM the machine thinks of a number
20 LET X = 37
30 LET T = 0
40 PRINT "guess a number"
50 INPUT G
60 LET T = T + 1
70 IF G = X THEN 120
80 IF G < X THEN PRINT "more"
90 IF G > X THEN PRINT "less"
100 GOTO 50
120 PRINT "yes after"; T
130 PAUSE 10
"""
LOGGER = """
10 OPEN "readings.csv"
20 FOR I = 1 TO 25
30 LET V = INT(100 * ABS(SIN(I / 3)))
40 GOSUB 100
50 PAUSE 1
60 NEXT I
70 END
100 WRITE I, V, SQR(V)
110 RETURN
"""
PLAYER = r"""
import sys, time
low, high, g = 0, 100, 50
for line in sys.stdin:
    if "more" in line: low = g
    elif "less" in line: high = g
    elif "yes" in line: print(0, flush=True)
    if line.startswith(("?", "more", "less", "guess")):
        g = (low + high) // 2
        time.sleep(0.04)
        print(g, flush=True)
"""


def with_player(program):
    """Runs a program against the automatic player, who needs his time to think."""
    player = subprocess.Popen([sys.executable, "-c", PLAYER], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        return Machine(program, Console(player.stdout.fileno(), player.stdin.fileno())).run()
    finally:
        player.stdin.close()
        player.wait()


def print_listing(name, program, command=("sh", "-c", "sleep 0.03; cat > $0.lst")):
    subprocess.run([*command, name], input=listing(program).encode(), check=True)


def load(path):
    with open(path) as f:
        return parse_program(f.read())


def renumber(source, step=10):
    old = [int(line.split()[0]) for line in source.split("\n") if line.strip()]
    new = {n: (i + 1) * step for i, n in enumerate(old)}
    out = []
    for line in source.strip().splitlines():
        words = line.split(" ")
        words[0] = str(new[int(words[0])])
        for k in range(1, len(words) - 1):
            if words[k] in ("GOTO", "GOSUB", "THEN") and words[k + 1].isdigit():
                words[k + 1] = str(new[int(words[k + 1])])
        out.append(" ".join(words))
    return "\n".join(out)


def demo(name, source):
    program = optimise(parse_program(renumber(source)))
    if check(program):
        raise SystemExit("\n".join(check(program)))
    print_listing(name, program)
    if name == "guess":
        return with_player(program)
    return Machine(program, Console(0, 1)).run()


def main(argv):
    if argv:
        return [Machine(load(argv[0]), Console(0, 1)).run()]
    return [demo(*each) for each in (("sieve", SIEVE), ("matrix", MATRIX), ("life", LIFE), ("guess", GUESS), ("logger", LOGGER))]


if __name__ == "__main__":
    print(main(sys.argv[1:]))
