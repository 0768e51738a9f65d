# obstacle: unknown
import subprocess


def ask(engine, line):
    engine.stdin.write(line + "\n")
    engine.stdin.flush()
    while True:
        answer = engine.stdout.readline().strip()
        if answer.startswith("bestmove"):
            return answer.split()[1]


def play(rounds):
    engine = subprocess.Popen(["chess-engine"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    moves = []
    for _ in range(rounds):  # here
        engine.stdin.write("position startpos moves " + " ".join(moves) + "\n")
        moves.append(ask(engine, "go movetime 1000"))
    engine.stdin.write("quit\n")
    engine.wait()
    return moves


if __name__ == "__main__":
    print(play(120))
