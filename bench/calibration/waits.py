"""Measures what calls that wait cost the processor beside, and how long they wait on this machine.

    python waits.py [GROUP...]       GROUP: files, folders, archives, database, sockets, http, processes, threads, tasks

Prints wall time and the thread's processor time of each call, in microseconds, the medians of
several runs. A wait is what is left: wall time less processor time. Servers answer on 127.0.0.1.
"""

import asyncio
import bz2
import configparser
import gzip
import http.client
import http.server
import importlib.metadata
import inspect
import logging
import lzma
import mmap
import os
import pathlib
import queue
import select
import shelve
import shutil
import socket
import sqlite3
import statistics
import subprocess
import sys
import tarfile
import tempfile
import threading
import time
import urllib.request
import zipfile

BODY = b"x" * 10000


def measured(name, call, runs=31, repeat=1, before=None):
    """Prints the medians of one call."""
    walls = []
    processor = []
    for _ in range(runs):
        if before:
            before()
        wall, thread = time.perf_counter_ns(), time.thread_time_ns()
        for _ in range(repeat):
            call()
        processor.append((time.thread_time_ns() - thread) / repeat)
        walls.append((time.perf_counter_ns() - wall) / repeat)
    wall, thread = statistics.median(walls) / 1e3, statistics.median(processor) / 1e3
    print(f"{name}\twall {wall:.2f}us\tcpu {thread:.2f}us\twait {max(wall - thread, 0):.2f}us", flush=True)
    return wall


def files():
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        files_in(folder)
    finally:
        shutil.rmtree(folder)


def files_in(folder):
    small, large = folder / "small.txt", folder / "large.txt"
    small.write_text("some text\n" * 100)
    large.write_text("0123456789 some line of text of usual length, more\n" * 200000)
    size = large.stat().st_size

    def opened():
        open(small).close()

    measured("open and close", opened, repeat=50)
    measured("open and close, binary", lambda: open(small, "rb").close(), repeat=50)
    measured("open for writing", lambda: open(folder / "new.txt", "w").close(), repeat=50)
    with open(small) as file:
        measured("TextIOWrapper.read, 1000 characters", lambda: (file.seek(0), file.read()), repeat=50)
        measured("TextIOWrapper.seek", lambda: file.seek(0), repeat=50)
    with open(large) as file:
        wall = measured(f"TextIOWrapper.read, {size} characters", lambda: (file.seek(0), file.read()), runs=9)
        print(f"  {wall * 1e3 / size:.3f}ns a character")
        wall = measured("iterate 200000 lines", lambda: (file.seek(0), [None for _ in file]), runs=9)
        print(f"  {wall * 1e3 / 200000:.1f}ns a line")
        wall = measured("readlines, 200000 lines", lambda: (file.seek(0), file.readlines()), runs=9)
        print(f"  {wall * 1e3 / 200000:.1f}ns a line")
        wall = measured("readline", lambda: file.readline(), repeat=1000, before=lambda: file.seek(0))
    with open(large, "rb") as file:
        wall = measured(f"BufferedReader.read, {size} bytes", lambda: (file.seek(0), file.read()), runs=9)
        print(f"  {wall * 1e3 / size:.3f}ns a byte")
        measured("BufferedReader.read(64)", lambda: file.read(64), repeat=1000, before=lambda: file.seek(0))
        measured("BufferedReader.read(65536)", lambda: file.read(65536), repeat=100, before=lambda: file.seek(0))
    line = "0123456789 some line of text of usual length, more\n"
    text = line * 20000
    with open(folder / "written.txt", "w") as file:
        measured("TextIOWrapper.write, 50 characters", lambda: file.write(line), repeat=1000)
        wall = measured("TextIOWrapper.write, 1000000 characters", lambda: file.write(text), runs=9)
        print(f"  {wall * 1e3 / len(text):.3f}ns a character")
        measured("write and flush", lambda: (file.write(line), file.flush()), repeat=50)
        measured("write and fsync", lambda: (file.write(line), file.flush(), os.fsync(file.fileno())), runs=15)
        lines = [line] * 1000
        wall = measured("writelines, 1000 lines", lambda: file.writelines(lines))
    with open(folder / "written.bin", "wb") as file:
        data = text.encode()
        measured("BufferedWriter.write, 50 bytes", lambda: file.write(data[:50]), repeat=1000)
        wall = measured("BufferedWriter.write, 1000000 bytes", lambda: file.write(data), runs=9)
        print(f"  {wall * 1e3 / len(data):.3f}ns a byte")
        measured("fsync of 1 MB", lambda: os.fsync(file.fileno()), runs=9, before=lambda: (file.write(data), file.flush()))
    with open(os.devnull, "w") as sink:
        measured("print to a file, 50 characters", lambda: print(line, file=sink), repeat=200)
    name = str(small)
    measured("os.stat", lambda: os.stat(name), repeat=100)
    measured("os.path.exists", lambda: os.path.exists(name), repeat=100)
    measured("os.path.getsize", lambda: os.path.getsize(name), repeat=100)
    measured("Path.exists", small.exists, repeat=100)
    measured("Path.stat", small.stat, repeat=100)
    measured("Path.read_text, 1000 characters", small.read_text, repeat=50)
    measured("Path.read_bytes, 1000 bytes", small.read_bytes, repeat=50)
    measured("Path.write_text, 1000 characters", lambda: small.write_text("some text\n" * 100), repeat=50)
    measured("Path.resolve", small.resolve, repeat=50)
    measured("os.path.realpath", lambda: os.path.realpath(name), repeat=50)
    made = str(folder / "made")
    measured("os.mkdir and os.rmdir", lambda: (os.mkdir(made), os.rmdir(made)), repeat=50)
    measured("os.makedirs, there", lambda: os.makedirs(str(folder), exist_ok=True), repeat=50)
    measured("create and os.unlink", lambda: (open(made, "w").close(), os.unlink(made)), repeat=50)
    measured("os.rename", lambda: (os.rename(name, made), os.rename(made, name)), repeat=50)
    tree = folder / "tree"
    for i in range(10):
        (tree / str(i)).mkdir(parents=True)
        for j in range(100):
            (tree / str(i) / f"file{j}.txt").touch()
    one = str(tree / "0")
    measured("os.listdir, 100 entries", lambda: os.listdir(one), repeat=20)
    measured("os.scandir, 100 entries", lambda: list(os.scandir(one)), repeat=20)
    measured("Path.iterdir, 100 entries", lambda: list(pathlib.Path(one).iterdir()), repeat=20)
    measured("os.walk, 11 folders, 1000 files", lambda: list(os.walk(tree)), repeat=2)
    measured("Path.rglob, 1000 files", lambda: list(tree.rglob("*.txt")), repeat=2)
    measured("Path.glob, 100 files", lambda: list(pathlib.Path(one).glob("*.txt")), repeat=2)
    copy = str(folder / "copy")
    measured("shutil.copy, 1000 bytes", lambda: shutil.copy(name, copy), repeat=10)
    wall = measured("shutil.copy, 10 MB", lambda: shutil.copy(large, copy), runs=9)
    print(f"  {wall * 1e3 / size:.3f}ns a byte")
    measured("shutil.rmtree, 1010 entries", lambda: shutil.rmtree(folder / "t2"), runs=7,
             before=lambda: shutil.copytree(tree, folder / "t2"))
    measured("shutil.copytree, 1010 entries", lambda: shutil.copytree(tree, folder / "t2"), runs=7,
             before=lambda: shutil.rmtree(folder / "t2", ignore_errors=True))
    measured("tempfile.NamedTemporaryFile", lambda: tempfile.NamedTemporaryFile().close(), repeat=10)
    measured("tempfile.TemporaryDirectory", lambda: tempfile.TemporaryDirectory().cleanup(), repeat=10)


def folders():
    """The same calls each on a file or folder of its own: nothing waits for what was written just before."""
    folder = pathlib.Path(tempfile.mkdtemp())
    text = "some text\n" * 100
    data = os.urandom(1_000_000)
    for name in ("tree", "t"):
        (folder / name).mkdir()
    for i in range(1000):
        (folder / "tree" / str(i)).touch()
    try:
        each("Path.write_text, new", lambda i: (folder / f"n{i}").write_text(text))
        each("Path.write_text, again", lambda i: (folder / f"n{i}").write_text(text))
        each("os.mkdir", lambda i: os.mkdir(folder / f"d{i}"))
        each("os.rmdir", lambda i: os.rmdir(folder / f"d{i}"))
        each("shutil.copy, 1000 bytes", lambda i: shutil.copy(folder / f"n{i}", folder / f"c{i}"))
        each("os.unlink", lambda i: os.unlink(folder / f"c{i}"))
        each("os.rename", lambda i: os.rename(folder / f"n{i}", folder / f"r{i}"))
        each("shutil.copytree, 1000 files", lambda i: shutil.copytree(folder / "tree", folder / "t" / str(i)), 3)
        each("shutil.rmtree, 1000 files", lambda i: shutil.rmtree(folder / "t" / str(i)), 3)
        each("Path.write_bytes, 1 MB", lambda i: (folder / f"w{i}").write_bytes(data), 20)
    finally:
        shutil.rmtree(folder)


def each(name, call, count=200):
    """Prints the means of calls with numbers from 0 on."""
    wall, thread = time.perf_counter_ns(), time.thread_time_ns()
    for i in range(count):
        call(i)
    thread, wall = time.thread_time_ns() - thread, time.perf_counter_ns() - wall
    print(f"{name}\tcpu {thread / count / 1e3:.1f}us\twait {(wall - thread) / count / 1e3:.1f}us", flush=True)


def archives():
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        archives_in(folder)
    finally:
        shutil.rmtree(folder)


def archives_in(folder):
    line = "0123456789 some line of text of usual length, more\n"
    data = (line * 2000).encode()
    for module in (gzip, bz2, lzma):
        name = module.__name__
        with module.open(folder / name, "wb") as file:
            measured(f"{name}.open for writing", lambda: module.open(folder / "other", "wb").close(), repeat=5)
            measured(f"{name} write of 51 bytes", lambda: file.write(line.encode()), repeat=2000, runs=5)
            measured(f"{name} write of 100000 bytes", lambda: file.write(data), runs=5)
        with module.open(folder / name, "rb") as file:
            measured(f"{name} read of 100000 bytes", lambda: file.read(100000), runs=3)
            measured(f"{name} readline", file.readline, repeat=1000, runs=3)
    with zipfile.ZipFile(folder / "zip", "w", zipfile.ZIP_DEFLATED) as archive:
        numbers = iter(range(1000))
        measured("ZipFile.writestr of 100000 bytes", lambda: archive.writestr(f"n{next(numbers)}", data), runs=9)
    measured("ZipFile, of 9", lambda: zipfile.ZipFile(folder / "zip").close())
    with zipfile.ZipFile(folder / "zip") as archive:
        measured("ZipFile.read of 100000 bytes", lambda: archive.read("n1"))
        measured("ZipFile.namelist", archive.namelist)
    with tarfile.open(folder / "tar", "w") as archive:
        measured("TarFile.add of 1 file", lambda: archive.add(folder / "zip"))
    measured("tarfile.open", lambda: tarfile.open(folder / "tar").close())
    with shelve.open(str(folder / "shelf")) as shelf:
        measured("Shelf.__setitem__", lambda: shelf.__setitem__("key", [1, 2, 3]), repeat=20)
        measured("Shelf.__getitem__", lambda: shelf["key"], repeat=20)
    (folder / "settings").write_text("[one]\n" + "\n".join(f"k{i} = {i}" for i in range(50)))
    measured("ConfigParser.read, 50 lines", lambda: configparser.ConfigParser().read(folder / "settings"))
    measured("importlib.metadata.version", lambda: importlib.metadata.version("pip"))
    measured("inspect.getsource", lambda: inspect.getsource(shutil.copy))
    logger = logging.getLogger("file")
    logger.propagate = False
    logger.addHandler(logging.FileHandler(folder / "log"))
    measured("Logger.warning to a file", lambda: logger.warning("text %s", 5), repeat=100)
    measured("mmap of a file", lambda: mmap.mmap(os.open(folder / "zip", os.O_RDONLY), 0, prot=mmap.PROT_READ).close())


def database():
    folder = tempfile.mkdtemp()
    rows = [(i, "name of the row", i * 0.5) for i in range(10000)]
    for where in (":memory:", os.path.join(folder, "data.db")):
        kind = "memory" if where == ":memory:" else "file"
        connection = sqlite3.connect(where)
        measured(f"{kind}: sqlite3.connect", lambda: sqlite3.connect(where).close(), repeat=5)
        connection.execute("create table t (id integer primary key, name text, value real)")
        connection.commit()
        measured(f"{kind}: executemany of 10000", lambda: connection.executemany("insert into t (name, value) values (?, ?)",
                 [row[1:] for row in rows]), runs=7)
        connection.commit()
        measured(f"{kind}: insert", lambda: connection.execute("insert into t (name, value) values ('a', 1.5)"), repeat=50)
        measured(f"{kind}: insert and commit", lambda: (
            connection.execute("insert into t (name, value) values ('a', 1.5)"), connection.commit()), runs=21)
        connection.commit()
        cursor = connection.execute("select * from t where id = 500")
        measured(f"{kind}: select one by key, fetchone", lambda: connection.execute("select * from t where id = ?", (500,)).fetchone(), repeat=50)
        measured(f"{kind}: select 10000, fetchall", lambda: connection.execute("select * from t limit 10000").fetchall(), runs=9)
        measured(f"{kind}: aggregate over 70000", lambda: connection.execute("select sum(value) from t").fetchone(), runs=9)
        connection.close()
    shutil.rmtree(folder)


class Answer(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    delay = 0.005

    def do_GET(self):
        time.sleep(self.delay)
        self.send_response(200)
        self.send_header("Content-Length", str(len(BODY)))
        self.end_headers()
        self.wfile.write(BODY)

    def log_message(self, *arguments):
        pass


def served(use):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        use(server.server_address[1])
    finally:
        server.shutdown()


def web():
    served(web_at)


def web_at(port):
    url = f"http://127.0.0.1:{port}/"
    measured("urllib.request.urlopen().read()", lambda: urllib.request.urlopen(url).read())
    connection = http.client.HTTPConnection("127.0.0.1", port)

    def asked():
        connection.request("GET", "/")
        connection.getresponse().read()

    asked()
    measured("http.client, kept connection", asked)
    try:
        import requests
    except ImportError:
        print("no requests here")
    else:
        measured("requests.get", lambda: requests.get(url))
        session = requests.Session()
        session.get(url)
        measured("requests.Session.get", lambda: session.get(url))
    try:
        import httpx
    except ImportError:
        print("no httpx here")
    else:
        measured("httpx.get", lambda: httpx.get(url), runs=9)
        client = httpx.Client()
        client.get(url)
        measured("httpx.Client.get", lambda: client.get(url))
    try:
        import aiohttp
    except ImportError:
        print("no aiohttp here")
    else:
        async def several():
            async with aiohttp.ClientSession() as session:
                async def one():
                    async with session.get(url) as answer:
                        await answer.read()

                await one()
                wall, thread = time.perf_counter_ns(), time.thread_time_ns()
                for _ in range(50):
                    await one()
                print(f"aiohttp.ClientSession.get and read\twall {(time.perf_counter_ns() - wall) / 50e3:.2f}us"
                      f"\tcpu {(time.thread_time_ns() - thread) / 50e3:.2f}us")

        asyncio.run(several())


def sockets():
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]

    def echo():
        while True:
            peer, _ = listener.accept()
            threading.Thread(target=echoed, args=(peer,), daemon=True).start()

    def echoed(peer):
        while data := peer.recv(65536):
            time.sleep(0.002)
            peer.sendall(data)
        peer.close()

    threading.Thread(target=echo, daemon=True).start()
    measured("socket.create_connection and close", lambda: socket.create_connection(("127.0.0.1", port)).close())
    peer = socket.create_connection(("127.0.0.1", port))
    measured("sendall and recv of 100 bytes", lambda: (peer.sendall(b"x" * 100), peer.recv(65536)))
    measured("select.select, ready", lambda: select.select([], [peer], [], 1), repeat=50)
    pair = socket.socketpair()
    measured("send and recv of 100 bytes, there", lambda: (pair[0].send(b"x" * 100), pair[1].recv(100)), repeat=20)
    measured("socket.getaddrinfo, localhost", lambda: socket.getaddrinfo("localhost", 80), repeat=5)


def processes():
    measured("subprocess.run(true)", lambda: subprocess.run(["true"]))
    measured("subprocess.run(true), output captured", lambda: subprocess.run(["true"], capture_output=True))
    measured("subprocess.run(python -c pass)", lambda: subprocess.run([sys.executable, "-S", "-c", "pass"]), runs=9)
    measured("subprocess.run(sleep 0.02), output", lambda: subprocess.check_output(["sleep", "0.02"]), runs=9)
    measured("os.system(true)", lambda: os.system("true"))
    started = []
    measured("subprocess.Popen(true)", lambda: started.append(subprocess.Popen(["true"])))
    measured("Popen.wait, over", lambda: started.pop().wait(), runs=20)


def threads():
    lock = threading.Lock()

    def locked():
        with lock:
            pass

    measured("with a free lock", locked, repeat=1000)
    items = queue.Queue()
    measured("Queue.put and get, there", lambda: (items.put(1), items.get()), repeat=1000)
    event = threading.Event()
    event.set()
    measured("Event.wait, set", event.wait, repeat=1000)

    def thread():
        one = threading.Thread(target=lambda: None)
        one.start()
        one.join()

    measured("Thread, start and join", thread, repeat=10)
    from concurrent.futures import ThreadPoolExecutor
    with ThreadPoolExecutor(2) as pool:
        measured("ThreadPoolExecutor.submit and result", lambda: pool.submit(int).result(), repeat=50)
    measured("time.sleep(0.001)", lambda: time.sleep(0.001), runs=51)
    measured("Queue.get that waits 1ms", lambda: _quietly(items), runs=21)
    measured("Event.wait that waits 1ms", lambda: threading.Event().wait(0.001), runs=21)


def _quietly(items):
    try:
        items.get(timeout=0.001)
    except queue.Empty:
        pass


def tasks():
    async def program():
        async def timed(name, one, runs=200):
            wall, thread = time.perf_counter_ns(), time.thread_time_ns()
            for _ in range(runs):
                await one()
            print(f"{name}\twall {(time.perf_counter_ns() - wall) / runs / 1e3:.2f}us"
                  f"\tcpu {(time.thread_time_ns() - thread) / runs / 1e3:.2f}us")

        await timed("asyncio.sleep(0)", lambda: asyncio.sleep(0))
        await timed("asyncio.sleep(0.001)", lambda: asyncio.sleep(0.001))
        lock = asyncio.Lock()

        async def locked():
            async with lock:
                pass

        await timed("async with a free asyncio.Lock", locked)
        items = asyncio.Queue()

        async def passed():
            await items.put(1)
            await items.get()

        await timed("asyncio.Queue put and get, there", passed)

        async def nothing():
            pass

        await timed("asyncio.gather of 10", lambda: asyncio.gather(*[nothing() for _ in range(10)]))
        await timed("asyncio.to_thread", lambda: asyncio.to_thread(int))
        await timed("asyncio.wait_for", lambda: asyncio.wait_for(asyncio.sleep(0), 1))
        server = await asyncio.start_server(answered, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("127.0.0.1", port)

        async def echoed():
            writer.write(b"x" * 100 + b"\n")
            await writer.drain()
            await reader.readline()

        await timed("stream: write, drain, readline (both ends)", echoed)

        async def connected():
            _, own = await asyncio.open_connection("127.0.0.1", port)
            own.close()

        await timed("asyncio.open_connection (both ends)", connected, 50)

    async def answered(reader, writer):
        while line := await reader.readline():
            writer.write(line)
            await writer.drain()
        writer.close()

    asyncio.run(program())
    measured("asyncio.run of nothing", lambda: asyncio.run(_nothing()))


async def _nothing():
    pass


GROUPS = {
    "files": files, "folders": folders, "archives": archives, "database": database, "sockets": sockets, "http": web, "processes": processes,
    "threads": threads, "tasks": tasks,
}


def main():
    print(f"# CPython {sys.version.split()[0]}")
    for group in sys.argv[1:] or GROUPS:
        print(f"# {group}")
        GROUPS[group]()


main()
