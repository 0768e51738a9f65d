"""Sockets for datagrams ask nobody who has to answer until something is received."""
import socket
from socket import SOCK_DGRAM, SOCK_STREAM


def own_address():
    probe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        probe.connect(("192.0.2.1", 80))
        return probe.getsockname()[0]
    finally:
        probe.close()


async def shown():
    print(own_address())


async def counted(name):
    with socket.socket(type=SOCK_DGRAM) as sender:
        sender.sendto(name.encode(), ("127.0.0.1", 8125))


async def answered(name):
    asked = socket.socket(socket.AF_INET, SOCK_DGRAM)
    asked.connect(("192.0.2.1", 123))
    asked.send(name)
    return asked.recv(48)  # expect: blocking-call-in-async "`asked.recv`"


async def streamed(host):
    one = socket.socket(socket.AF_INET, SOCK_STREAM)
    one.connect((host, 80))  # expect: blocking-call-in-async "`one.connect`"


async def usual(host):
    one = socket.socket()
    one.connect((host, 80))  # expect: blocking-call-in-async "`one.connect`"


async def either(family, kind, host):
    one = socket.socket(family, kind)
    one.connect((host, 80))  # expect: blocking-call-in-async "`one.connect`"
