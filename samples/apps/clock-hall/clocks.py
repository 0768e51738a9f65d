import selectors
import socket
import threading
import time


class Clock:
    """Two players' time; increments are added after a move."""

    def __init__(self, seconds, increment=0.0):
        self.left = [seconds, seconds]
        self.increment = increment
        self.turn = None
        self.since = 0.0

    def start(self):
        self.turn, self.since = 0, time.monotonic()

    def press(self, side):
        if side != self.turn:
            raise ValueError("not your turn")
        now = time.monotonic()
        self.left[side] += self.increment - (now - self.since)
        self.turn, self.since = 1 - side, now
        return self.left[side] > 0

    def flagged(self):
        """The side whose time is over."""
        if self.turn is not None and self.left[self.turn] < time.monotonic() - self.since:
            return self.turn
        return None


class Table:
    def __init__(self, name):
        self.name = name
        self.players = []
        self.clock = None
        self.moves = []
        self.result = None


class Connection:
    def __init__(self, sock, address):
        self.sock, self.address = sock, address
        self.inbox, self.outbox = b"", b""
        self.name = self.table = self.side = None

    def lines(self):
        *complete, self.inbox = self.inbox.split(b"\n")
        return [line.decode("ascii", "replace").split() for line in complete]


class Hall(threading.Thread):
    """One thread for all tables."""

    def __init__(self, on_result, seconds=2.0, increment=0.0):
        super().__init__(daemon=True)
        self.on_result = on_result
        self.seconds, self.increment = seconds, increment
        self.tables = {}
        self.selector = selectors.DefaultSelector()
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.listener.setblocking(False)
        self.selector.register(self.listener, selectors.EVENT_READ, None)
        self.port = self.listener.getsockname()[1]
        self.closing = False

    def accept(self):
        sock, address = self.listener.accept()
        sock.setblocking(False)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.selector.register(sock, selectors.EVENT_READ, Connection(sock, address))

    def drop(self, connection):
        self.selector.unregister(connection.sock)
        connection.sock.close()
        table = connection.table
        if table is not None and table.result is None and table.clock is not None:
            self.end(table, 1 - connection.side, "left")

    def reply(self, connection, *words):
        connection.outbox += " ".join(map(str, words)).encode() + b"\n"
        self.flush(connection)

    def flush(self, connection):
        try:
            sent = connection.sock.send(connection.outbox)
            connection.outbox = connection.outbox[sent:]
        except BlockingIOError:
            pass
        except OSError:
            connection.outbox = b""
            return
        events = selectors.EVENT_READ | (selectors.EVENT_WRITE if connection.outbox else 0)
        self.selector.modify(connection.sock, events, connection)

    def sit(self, connection, table_name, player):
        table = self.tables.setdefault(table_name, Table(table_name))
        if len(table.players) == 2:
            return self.reply(connection, "full")
        connection.name, connection.table, connection.side = player, table, len(table.players)
        table.players.append(connection)
        if len(table.players) == 2:
            table.clock = Clock(self.seconds, self.increment)
            table.clock.start()
            for c in table.players:
                self.reply(c, "go", c.side)

    def move(self, connection, text):
        table = connection.table
        if table.result is not None:
            return
        try:
            in_time = table.clock.press(connection.side)
        except ValueError as error:
            return self.reply(connection, "error", error)
        if not in_time:
            return self.end(table, 1 - connection.side, "time")
        table.moves.append(text)
        other = table.players[1 - connection.side]
        self.reply(other, "moved", text, f"{table.clock.left[0]:.3f}", f"{table.clock.left[1]:.3f}")
        if text.endswith("#"):
            self.end(table, connection.side, "mate")

    def end(self, table, winner, how):
        table.result = winner, how
        for c in table.players:
            self.reply(c, "over", winner, how)
        self.on_result(table)

    def serve(self, connection, mask):
        if mask & selectors.EVENT_WRITE:
            self.flush(connection)
        if mask & selectors.EVENT_READ:
            try:
                data = connection.sock.recv(4096)
            except ConnectionError:
                data = b""
            if not data:
                return self.drop(connection)
            connection.inbox += data
            for verb, *words in connection.lines():
                if verb == "sit":
                    self.sit(connection, *words)
                elif verb == "move":
                    self.move(connection, *words)

    def sweep(self):
        for table in list(self.tables.values()):
            if table.result is None and table.clock is not None:
                side = table.clock.flagged()
                if side is not None:
                    self.end(table, 1 - side, "time")

    def run(self):
        while not self.closing:
            for key, mask in self.selector.select(0.01):
                if key.data is None:
                    self.accept()
                else:
                    self.serve(key.data, mask)
            self.sweep()
        self.selector.close()
        self.listener.close()

    def close(self):
        self.closing = True
        self.join()
