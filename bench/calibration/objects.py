"""Measures what it takes to make, open, close and ask once: what programs do outside of their loops.

    python objects.py

Prints wall time and the thread's processor time of each call, in microseconds, the medians of 101 calls, and the wall time of the first
one: code that runs for the first time takes five to ten times as long. Servers are on 127.0.0.1.
"""

import argparse
import concurrent.futures
import configparser
import csv
import email.message
import http.client
import http.server
import inspect
import multiprocessing
import multiprocessing.pool
import os
import queue
import socket
import socketserver
import sqlite3
import statistics
import subprocess
import tempfile
import threading
import time
import urllib.request
import xml.etree.ElementTree

RUNS = 101


def measured(name, call, before=None, after=None):
    """Prints the medians of one call; what before gives it is made anew for each."""
    walls, processor = [], []
    for _ in range(RUNS):
        given = (before(),) if before else ()
        wall, thread = time.perf_counter_ns(), time.thread_time_ns()
        made = call(*given)
        processor.append(time.thread_time_ns() - thread)
        walls.append(time.perf_counter_ns() - wall)
        if after:
            after(*given, made)
    first, wall, thread = walls[0] / 1e3, statistics.median(walls) / 1e3, statistics.median(processor) / 1e3
    print(f"{name}\twall {wall:.2f}us\tcpu {thread:.2f}us\tfirst {first:.1f}us", flush=True)


def nothing():
    pass


def threads():
    for kind in (threading.Condition, threading.Event, threading.Semaphore, threading.RLock, queue.Queue, queue.LifoQueue):
        measured(f"{kind.__module__}.{kind.__name__}", kind)
    measured("threading.Thread", lambda: threading.Thread(target=nothing))
    measured("threading.Thread.start", threading.Thread.start, lambda: threading.Thread(target=nothing), lambda made, _: made.join())

    def told():
        inbox = queue.Queue()
        waiting = threading.Thread(target=inbox.get)
        waiting.start()
        time.sleep(0.002)
        inbox.put(None)
        return waiting

    measured("threading.Thread.join, of one that was told to end", threading.Thread.join, told)


def sockets():
    server = socket.create_server(("127.0.0.1", 0))
    address = server.getsockname()

    def connected():
        client = socket.create_connection(address)
        server.accept()[0].close()
        return client

    def http_connected():
        connection = http.client.HTTPConnection(*address)
        connection.connect()
        server.accept()[0].close()
        return connection

    measured("socket.socket", socket.socket, None, lambda made: made.close())
    measured("socket.socket.close", socket.socket.close, connected)
    measured("socket.socket.makefile", lambda client: client.makefile("rb"), connected)
    measured("http.client.HTTPConnection", lambda: http.client.HTTPConnection(*address))
    measured("http.client.HTTPConnection.close", lambda connection: connection.close(), http_connected)
    for kind, handler in (
        (socketserver.ThreadingTCPServer, socketserver.BaseRequestHandler),
        (http.server.ThreadingHTTPServer, http.server.BaseHTTPRequestHandler),
    ):
        measured(kind.__name__, lambda: kind(("127.0.0.1", 0), handler), None, lambda made: made.server_close())


def files():
    with open("some.xml", "w") as out:
        out.write("<a>" + '<b c="d">text</b>' * 20 + "</a>")
    tree = xml.etree.ElementTree.parse("some.xml")
    measured("xml.etree.ElementTree.parse", lambda: xml.etree.ElementTree.parse("some.xml"))
    measured("xml.etree.ElementTree.ElementTree.write", lambda: tree.write("other.xml"))
    measured("open, to append", lambda: open("some.txt", "a"), None, lambda made: made.close())
    measured("os.pipe", os.pipe, None, lambda made: (os.close(made[0]), os.close(made[1])))

    def written():
        out = open("some.txt", "w")
        out.write("x" * 3000)
        return out

    measured("io.TextIOWrapper.close, of 3 kB", lambda out: out.close(), written)
    measured("io.TextIOWrapper.close, of nothing", lambda out: out.close(), lambda: open("some.txt", "w"))


def databases():
    def filled():
        connection = sqlite3.connect(tempfile.mktemp(dir="."))
        connection.execute("create table t(a integer primary key, b text)")
        connection.executemany("insert into t values (?, ?)", [(i, "x" * 20) for i in range(50)])
        connection.commit()
        return connection

    measured("sqlite3.Connection.close, after writing", lambda connection: connection.close(), filled)
    measured("sqlite3.connect", lambda: sqlite3.connect("some.db"), None, lambda made: made.close())


def programs():
    measured("argparse.ArgumentParser.add_subparsers", lambda parser: parser.add_subparsers(), argparse.ArgumentParser)
    measured("_SubParsersAction.add_parser", lambda sub: sub.add_parser("a"), lambda: argparse.ArgumentParser().add_subparsers())
    measured("csv.Sniffer.sniff", lambda: csv.Sniffer().sniff("a,b,c\n1,2,3\n" * 20))
    measured("inspect.getmembers", lambda: inspect.getmembers(queue.Queue(), callable))
    measured("email.message.EmailMessage", email.message.EmailMessage)
    measured("EmailMessage.__setitem__", lambda mail: mail.__setitem__("To", "a@b.org"), email.message.EmailMessage)
    measured("EmailMessage.set_content", lambda mail: mail.set_content("some text\n" * 5), email.message.EmailMessage)


def answers():
    """What a handler of requests does to answer, while its client waits in another thread."""
    taken = {"send_response": [], "send_header": [], "end_headers": [], "wfile.write": [], "log_message": [], "send_error": []}

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            calls = {
                "send_response": lambda: self.send_response(200),
                "send_header": lambda: self.send_header("Content-Type", "text/html"),
                "end_headers": self.end_headers,
                "wfile.write": lambda: self.wfile.write(b"some text"),
                "log_message": lambda: self.log_message("%s", "some text"),
            }
            for name, call in calls.items() if self.path == "/" else (("send_error", lambda: self.send_error(404)),):
                wall, thread = time.perf_counter_ns(), time.thread_time_ns()
                call()
                processor = time.thread_time_ns() - thread
                taken[name].append((time.perf_counter_ns() - wall, processor))

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever).start()
    for i in range(2 * RUNS):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}/{'' if i % 2 else 'none'}").read()
        except urllib.error.HTTPError:
            pass
    server.shutdown()
    for name, times in taken.items():
        wall, thread = (statistics.median(time[i] for time in times) / 1e3 for i in (0, 1))
        print(f"BaseHTTPRequestHandler.{name}\twall {wall:.2f}us\tcpu {thread:.2f}us", flush=True)


def processes():
    fork = multiprocessing.get_context("fork")
    measured("multiprocessing.Pool, of 2", lambda: fork.Pool(2), None, lambda made: (made.terminate(), made.join()))
    measured("multiprocessing.pool.Pool.terminate", lambda pool: pool.terminate(), lambda: fork.Pool(2))
    measured("multiprocessing.pool.ThreadPool, of 2", lambda: multiprocessing.pool.ThreadPool(2), None, lambda made: made.terminate())
    measured("subprocess.Popen.terminate", subprocess.Popen.terminate, lambda: subprocess.Popen(["sleep", "5"]), lambda made, _: made.wait())

    def used():
        pool = concurrent.futures.ThreadPoolExecutor(2)
        list(pool.map(len, ["a", "b"]))
        return pool

    measured("concurrent.futures.ThreadPoolExecutor.shutdown", lambda pool: pool.shutdown(), used)


def settings():
    parser = configparser.ConfigParser()
    parser.read_dict({f"part{i}": {f"key{j}": "text" for j in range(5)} for i in range(8)})
    measured("configparser.ConfigParser.write, of 40 lines", parser.write, lambda: open("some.ini", "w"), lambda out, _: out.close())


def main():
    os.chdir(tempfile.mkdtemp())
    for group in (threads, sockets, files, databases, programs, answers, processes, settings):
        group()


if __name__ == "__main__":
    main()
