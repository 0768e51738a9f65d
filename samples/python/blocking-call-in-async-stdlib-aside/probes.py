import ftplib
import getpass
import http.client
import imaplib
import multiprocessing
import os
import select
import socket
import threading
import urllib.parse
import urllib.request
from socket import gethostname, gethostbyaddr


async def ftp(host):
    return ftplib.FTP(host)  # expect: blocking-call-in-async "ftplib"


async def password():
    return getpass.getpass("db password: ")  # expect: blocking-call-in-async "getpass"


async def head(conn: http.client.HTTPSConnection):
    conn.request("HEAD", "/")  # expect: blocking-call-in-async "request"


async def mailbox(host):
    return imaplib.IMAP4_SSL(host)  # expect: blocking-call-in-async "imaplib"


async def reap(pid):
    return os.waitpid(pid, 0)  # expect: blocking-call-in-async "os.waitpid"


async def readable(sock):
    return select.select([sock], [], [])  # expect: blocking-call-in-async "select"


async def receive(sock: socket.socket):
    return sock.recv(1024)  # expect: blocking-call-in-async "recv"


async def barrier(fence: threading.Barrier):
    fence.wait()  # expect: blocking-call-in-async "wait"


async def child(proc: multiprocessing.Process):
    proc.join()  # expect: blocking-call-in-async "join"


async def reverse(ip):
    return gethostbyaddr(ip)[0]  # expect: blocking-call-in-async "gethostbyaddr"


async def me():
    return gethostname(), os.getpid(), threading.active_count(), multiprocessing.current_process().name


async def parsed(url):
    request = urllib.request.Request(url, headers={"Accept": "*/*"})
    return urllib.parse.urlsplit(request.full_url).netloc
