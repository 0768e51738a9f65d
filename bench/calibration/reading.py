"""Measures what reading on takes once an answer has begun to come: lines and pieces that are there.

    python reading.py

Another thread sends 20,000 lines of 50 bytes through a pair of sockets. Printed is the processor time of the reading thread per
call, in nanoseconds, the least of five runs, and for large pieces per byte.
"""

import asyncio
import contextlib
import socket
import sys
import threading
import time

LINE = b"x" * 48 + b"\r\n"
LINES = 20_000
RUNS = 5


@contextlib.contextmanager
def sent(lines):
    """The end of a pair of sockets at which so many lines arrive."""
    here, there = socket.socketpair()

    def send():
        with there:
            there.sendall(LINE * lines)

    sender = threading.Thread(target=send)
    sender.start()
    with here:
        yield here
    sender.join()


def each(read, count=lambda piece: 1):
    """Nanoseconds per call of `read` until it gives nothing."""
    start = time.thread_time()
    done = 0
    while piece := read():
        done += count(piece)
    return (time.thread_time() - start) / done * 1e9


def lines_of_file(mode):
    with sent(LINES) as end, end.makefile(mode) as file:
        file.readline()
        return each(file.readline)


def small_pieces():
    with sent(LINES) as end:
        end.recv(1)
        return each(lambda: end.recv(len(LINE)))


def large_pieces():
    with sent(LINES * 4) as end:
        end.recv(1)
        return each(lambda: end.recv(65536), len)


async def of_stream(read):
    with sent(LINES) as end:
        reader, writer = await asyncio.open_connection(sock=end)
        await reader.readline()
        start = time.thread_time()
        done = 0
        with contextlib.suppress(asyncio.IncompleteReadError):
            while await read(reader):
                done += 1
        spent = time.thread_time() - start
        writer.close()
        return spent / done * 1e9


def least(measured):
    return min(measured() for _ in range(RUNS))


def main():
    print(f"# CPython {sys.version.split()[0]}, nanoseconds of processor time")
    print(f"socket.makefile('rb').readline\t{least(lambda: lines_of_file('rb')):.0f}")
    print(f"socket.makefile('r').readline\t{least(lambda: lines_of_file('r')):.0f}")
    print(f"socket.recv(50)\t{least(small_pieces):.0f}")
    print(f"socket.recv(65536), per byte\t{least(large_pieces):.3f}")
    print(f"asyncio.StreamReader.readline\t{least(lambda: asyncio.run(of_stream(lambda it: it.readline()))):.0f}")
    print(f"asyncio.StreamReader.readexactly(25)\t{least(lambda: asyncio.run(of_stream(lambda it: it.readexactly(25)))):.0f}")


if __name__ == "__main__":
    main()
