"""What an object is: constructors, annotations, contexts, attributes, returns."""
import multiprocessing
import queue
import socket
import sqlite3
import threading
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Optional, Union

import requests

session = requests.Session()
anything: Any = None


async def module_instance():
    session.get("x")  # expect: blocking-call-in-async "waits for the network"
    anything.get("x")


async def constructors():
    local = requests.Session()
    local.post("x")  # expect: blocking-call-in-async "local.post"
    requests.Session().get("x")  # expect: blocking-call-in-async "get"
    if (named := requests.Session()) is not None:
        named.get("x")  # expect: blocking-call-in-async "named.get"
    one, two = requests.Session(), {}
    one.get("x")  # expect: blocking-call-in-async "one.get"
    two.get("x")
    a = b = requests.Session()
    a.get("x")  # expect: blocking-call-in-async "a.get"
    b.get("x")  # expect: blocking-call-in-async "b.get"


async def annotations(
    plain: requests.Session,
    text: "requests.Session",
    optional: Optional[requests.Session],
    joined: requests.Session | None,
    union: Union[requests.Session, None],
    inside: Optional["requests.Session"],
    noted: Annotated[requests.Session, "x"],
    other: dict,
    *,
    key: Path,
):
    plain.get("x")  # expect: blocking-call-in-async "plain.get"
    text.get("x")  # expect: blocking-call-in-async "text.get"
    optional.get("x")  # expect: blocking-call-in-async "optional.get"
    joined.get("x")  # expect: blocking-call-in-async "joined.get"
    union.get("x")  # expect: blocking-call-in-async "union.get"
    inside.get("x")  # expect: blocking-call-in-async "inside.get"
    noted.get("x")  # expect: blocking-call-in-async "noted.get"
    other.get("x")
    key.read_text()  # expect: disk-wait-in-async "waits for the disk"


async def contexts():
    with requests.Session() as opened:
        opened.get("x")  # expect: blocking-call-in-async "opened.get"
    with open("x") as file:  # expect: disk-wait-in-async "waits for the disk"
        file.read()  # expect: disk-wait-in-async "waits for the disk"
    with closing(requests.Session()) as closed:
        closed.get("x")  # expect: blocking-call-in-async "closed.get"


async def paths(folder: Path):
    (folder / "a").read_text()  # expect: disk-wait-in-async "waits for the disk"
    (folder / "a" / "b").write_text("x")  # expect: disk-wait-in-async "waits for the disk"
    folder.parent.mkdir()  # expect: disk-wait-in-async "waits for the disk"
    folder.with_suffix(".txt")
    str(folder)


async def elements():
    for one in [requests.Session(), requests.Session()]:
        one.get("x")  # expect: blocking-call-in-async "one.get"


class Client:
    shared = requests.Session()
    declared: requests.Session

    def __init__(self, own=None, path: str = "x"):
        self.session = requests.Session()
        self.maybe = own or requests.Session()
        self.jobs = queue.Queue()
        self.database = sqlite3.connect(path)
        self.changing = requests.Session()

    def change(self):
        self.changing = {}

    @property
    def current(self):
        return self.session

    def make(self):
        return requests.Session()

    def make_typed(self) -> "requests.Session":
        return anything

    async def run(self):
        self.session.get("x")  # expect: blocking-call-in-async "self.session.get"
        self.maybe.get("x")  # expect: blocking-call-in-async "self.maybe.get"
        self.jobs.get()  # expect: blocking-call-in-async "waits for the queue"
        self.database.execute("x").fetchall()  # expect: blocking-call-in-async "waits for the database"
        self.shared.get("x")  # expect: blocking-call-in-async "self.shared.get"
        self.declared.get("x")  # expect: blocking-call-in-async "self.declared.get"
        self.current.get("x")  # expect: blocking-call-in-async "self.current.get"
        self.make().get("x")  # expect: blocking-call-in-async "get"
        self.make_typed().get("x")  # expect: blocking-call-in-async "get"
        self.changing.get("x")  # expect: blocking-call-in-async "self.changing.get"
        self.unknown.get("x")


class Derived(Client):
    async def more(self):
        self.session.get("x")  # expect: blocking-call-in-async "self.session.get"


class Session(requests.Session):
    async def run(self):
        self.get("x")  # expect: blocking-call-in-async "self.get"
        self.own("x")

    def own(self, url):
        return url


class Cached(requests.Session):
    def get(self, url):
        return url

    async def run(self):
        self.get("x")


async def own_classes():
    Session().get("x")  # expect: blocking-call-in-async "get"
    Cached().get("x")
    client = Client()  # expect: blocking-call-in-async "sqlite3.connect"
    client.session.get("x")  # expect: blocking-call-in-async "client.session.get"


@dataclass
class Settings:
    session: requests.Session
    lock: threading.Lock

    async def run(self):
        self.session.get("x")  # expect: blocking-call-in-async "self.session.get"
        self.lock.acquire()  # expect: blocking-call-in-async "waits for another thread"


async def sockets(address):
    plain = socket.create_connection(address)  # expect: blocking-call-in-async "waits for the network"
    plain.recv(10)  # expect: blocking-call-in-async "waits for the network"
    quiet = socket.socket()
    quiet.setblocking(False)
    quiet.connect(address)
    ready = socket.socket()
    try:
        ready.recv(10)
    except (BlockingIOError, InterruptedError):
        pass


async def functions_that_make_it(jobs: multiprocessing.Queue, ready: multiprocessing.Event):
    jobs.get()  # expect: blocking-call-in-async "jobs.get"
    ready.wait()  # expect: blocking-call-in-async "ready.wait"
    jobs.get_nowait()
    ready.set()
