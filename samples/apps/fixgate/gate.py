import asyncio
import logging
import sqlite3
from decimal import Decimal, InvalidOperation

from book import BUY, Book, Order
from wire import Framer, ProtocolError, Session, encode

log = logging.getLogger("gate")


class Journal:
    def __init__(self, path):
        self.db = sqlite3.connect(path)
        self.db.execute("create table trade (id integer primary key, symbol text, price text, quantity int, taker int, maker int)")
        self.db.commit()
        self.pending = []

    def note(self, trade):
        self.pending.append((trade.symbol, str(trade.price), trade.quantity, trade.taker, trade.maker))

    def flush(self):
        if self.pending:
            with self.db:
                self.db.executemany("insert into trade (symbol, price, quantity, taker, maker) values (?, ?, ?, ?, ?)", self.pending)
            self.pending = []

    def volume(self):
        return dict(self.db.execute("select symbol, sum(quantity) from trade group by symbol"))

    def vwap(self, symbol):
        total = worth = 0
        for price, quantity in self.db.execute("select price, quantity from trade where symbol = ?", (symbol,)):
            total += quantity
            worth += Decimal(price) * quantity
        return worth / total if total else None


class Gate:
    def __init__(self, symbols, journal):
        self.books = {s: Book(s) for s in symbols}
        self.journal = journal
        self.clients = {}
        self.rejects = 0
        self.flusher = None

    async def start(self):
        self.server = await asyncio.start_server(self.client, "127.0.0.1", 0)
        self.flusher = asyncio.create_task(self.flush_often())
        return self.server.sockets[0].getsockname()[1]

    async def stop(self):
        self.flusher.cancel()
        self.server.close()
        await self.server.wait_closed()
        self.journal.flush()

    async def flush_often(self, every=0.1):
        while True:
            await asyncio.sleep(every)
            self.journal.flush()

    async def client(self, reader, writer):
        framer, session = Framer(), None
        try:
            while data := await reader.read(4096):
                for message in framer.feed(data):
                    if session is None:
                        session = self.logon(message, writer)
                        continue
                    if session.accept(message):
                        log.warning("gap from %s", session.other)
                    self.handle(session, message)
                await writer.drain()
        except (ProtocolError, ConnectionError) as e:
            log.warning("%s", e)
        finally:
            writer.close()

    def logon(self, message, writer):
        if message.kind != "A":
            raise ProtocolError("logon expected")
        session = Session("GATE", message[49])
        session.accept(message)
        self.clients[session.other] = session, writer
        writer.write(encode(session.stamp("A") | {108: 30}))
        return session

    def handle(self, session, message):
        action = {"D": self.new_order, "F": self.cancel, "V": self.market_data, "1": self.test}.get(message.kind)
        if action is None:
            return self.send(session.other, "3", {58: "unknown type " + message.kind})
        action(session, message)

    def send(self, name, kind, fields):
        session, writer = self.clients[name]
        writer.write(encode(session.stamp(kind) | fields))

    def test(self, session, message):
        self.send(session.other, "0", {112: message.get(112, "")})

    def check(self, message):
        try:
            price = Decimal(message[44])
        except (KeyError, InvalidOperation):
            return "bad price", None
        if message.get(55) not in self.books:
            return "no such symbol", None
        if message.number(38, 0) <= 0:
            return "bad quantity", None
        return None, price

    def new_order(self, session, message):
        wrong, price = self.check(message)
        if wrong:
            self.rejects += 1
            return self.send(session.other, "8", {11: message.get(11), 150: 8, 58: wrong})
        order = Order(session.other, message[11], message[54], price, message.number(38))
        self.send(session.other, "8", {11: order.ref, 37: order.id, 150: 0, 151: order.quantity})
        book = self.books[message[55]]
        for trade in book.submit(order):
            self.journal.note(trade)
            self.send(session.other, "8", {11: order.ref, 37: order.id, 150: "F", 31: trade.price, 32: trade.quantity, 151: order.quantity})

    def cancel(self, session, message):
        book = self.books.get(message[55])
        gone = book and book.cancel(session.other, message[41])
        self.send(session.other, "8" if gone else "9", {11: message[11], 41: message[41], 150: 4})

    def market_data(self, session, message):
        view = self.books[message[55]].snapshot()
        levels = [f"{p}x{q}" for p, q in view["bids"]] + [f"{p}x{q}" for p, q in view["asks"]]
        self.send(session.other, "W", {55: message[55], 268: len(levels), 58: "|".join(levels)})
