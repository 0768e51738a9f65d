"""The regions of app.py by each remedy."""

import asyncio
import atexit
import json
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

import app
from remedies_kit import Native, Region, Waiting


async def get(path):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8731)
    writer.write(f"GET /{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
    await writer.drain()
    answer = await reader.read()
    writer.close()
    return answer.partition(b"\r\n\r\n")[2]


async def ask(key):
    reader, writer = await asyncio.open_connection(*app.KEYS)
    writer.write(f"GET {key}\n".encode())
    answer = await reader.readline()
    writer.close()
    return answer.decode().strip()


def name_of(number):
    return json.loads(app.get(f"products/{number}"))["name"]


class ProductNames(Waiting):
    region = "product_names: for number in numbers"
    item = staticmethod(name_of)

    def prepare(self):
        return (range(20),)

    def original(self, numbers):
        return app.product_names(numbers)

    def asyncio_(self, numbers):
        async def every():
            return await asyncio.gather(*(get(f"products/{number}") for number in numbers))

        return [json.loads(answer)["name"] for answer in asyncio.run(every())]


class FirstWrong(Region):
    """The first answer already ends it."""

    region = "first_wrong: for number in numbers"

    def prepare(self):
        return (range(1, 30),)

    def original(self, numbers):
        return app.first_wrong(numbers)


class FollowPages(Region):
    region = "follow_pages: while page"

    def original(self):
        return app.follow_pages()


class AskAll(Waiting):
    region = "ask_all: for key in keys"
    item = staticmethod(app.ask)

    def prepare(self):
        return ([f"lamp{i}" for i in range(30)],)

    def original(self, keys):
        return app.ask_all(keys)

    def join(self, results, keys):
        return dict(zip(keys, results))

    def asyncio_(self, keys):
        async def every():
            return await asyncio.gather(*map(ask, keys))

        return dict(zip(keys, asyncio.run(every())))


class Conversation(Region):
    region = "conversation: for key in keys"

    def prepare(self):
        return (["a", "b", "c", "d", "e", "f"],)

    def original(self, keys):
        return app.conversation(keys)


def check(script):
    done = subprocess.run([sys.executable, "-S", "-E", "-c", script], capture_output=True, text=True)
    return done.returncode, done.stdout.strip()


async def check_soon(script):
    process = await asyncio.create_subprocess_exec(sys.executable, "-S", "-E", "-c", script, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, _ = await process.communicate()
    return process.returncode, out.decode().strip()


class RunChecks(Waiting):
    region = "run_checks: for script in scripts"
    item = staticmethod(check)

    def prepare(self):
        return ([f"import time; time.sleep(0.05); print({i})" for i in range(8)],)

    def original(self, scripts):
        return app.run_checks(scripts)

    def asyncio_(self, scripts):
        async def every():
            return await asyncio.gather(*map(check_soon, scripts))

        return asyncio.run(every())


class LookUp(Waiting):
    region = "look_up: for code in codes"
    item = staticmethod(app.slow_lookup)

    def prepare(self):
        return ([f"code{i}" for i in range(25)],)

    def original(self, codes):
        return app.look_up(codes)


class DeliveryWait(Region):
    region = "Delivery.wait: while not self.ready()"

    def original(self):
        return app.Delivery(7).wait()


class Store(Region):
    region = "store: for row in rows"

    def prepare(self):
        return ([(i, f"name {i}", i / 8) for i in range(60_000)],)

    def original(self, rows):
        return app.store(rows)

    def native(self, rows):
        base = sqlite3.connect(":memory:")
        base.execute("create table seen (place integer, name text, price real)")
        base.executemany("insert into seen values (?, ?, ?)", rows)
        base.commit()
        return base.execute("select count(*), round(sum(price), 3) from seen").fetchone()


def first_line(path):
    return path.read_text().splitlines()[0]


class Notes(Native):
    region = "notes: for path in sorted(pathlib.Path(folder).glob('*.txt'))"
    item = staticmethod(first_line)

    def prepare(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="notes-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        for number in range(300):
            (folder / f"{number:03}.txt").write_text(f"note {number}\n" + "and so on\n" * 60)
        return (folder,)

    def original(self, folder):
        return app.notes(folder)

    def items(self, folder):
        return sorted(folder.glob("*.txt"))
