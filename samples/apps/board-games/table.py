"""Sitting at a table of the games server: one text line per message."""
import socket
import subprocess
import threading
import time


class Table:
    def __init__(self, address):
        host, port = address
        self.sock = socket.create_connection((host, port), timeout=5)
        self.lines = self.sock.makefile("r", encoding="ascii", newline="\n")

    def say(self, *words):
        self.sock.sendall((" ".join(map(str, words)) + "\n").encode())

    def hear(self):
        line = self.lines.readline()
        if not line:
            raise ConnectionError("table closed")
        return line.split()

    def ask(self, *words):
        self.say(*words)
        return self.hear()

    def join(self, game, patience=20):
        for _ in range(patience):
            answer = self.ask("JOIN", game)
            if answer[0] == "SEAT":
                return answer[1:]
            time.sleep(0.02)
        raise TimeoutError(game)

    def leave(self):
        self.say("QUIT")
        self.lines.close()
        self.sock.close()


class Clock:
    """Announces the remaining time to whoever waits for it."""

    def __init__(self, tick=0.05):
        self.tick = tick
        self.ticks = 0
        self.changed = threading.Condition()
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.running = True

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *exc):
        with self.changed:
            self.running = False
            self.changed.notify_all()
        self.thread.join()

    def _run(self):
        with self.changed:
            while self.running:
                if not self.changed.wait(self.tick):
                    self.ticks += 1
                    self.changed.notify_all()

    def next_tick(self):
        with self.changed:
            now = self.ticks
            self.changed.wait_for(lambda: self.ticks > now or not self.running)
        return self.ticks


class Engine:
    def __init__(self, command):
        self.proc = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def best(self, position, moves):
        text = " ".join("%d-%d" % m for m in moves)
        self.proc.stdin.write("%s %s\n" % (position, text))
        self.proc.stdin.flush()
        at, _, to = self.proc.stdout.readline().strip().partition("-")
        return int(at), int(to)

    def quit(self):
        self.proc.stdin.close()
        self.proc.stdout.close()
        return self.proc.wait()
