# -*- coding: utf-8 -*-
import ftplib
import hashlib
import logging
import os
import socket
import time

log = logging.getLogger("ftphaul")


def retry(times, pause, errors):
    def decorate(function):
        def wrapper(self, *args, **kwargs):
            for n in range(times):
                try:
                    return function(self, *args, **kwargs)
                except errors as e:
                    log.warning("%s: %s (%d/%d)", function.__name__, e, n + 1, times)
                    if n + 1 == times:
                        raise
                    time.sleep(pause * (n + 1))
                    self.reconnect()
        return wrapper
    return decorate


class Link(object):
    """A connection to one partner."""

    def __init__(self, partner, timeout=10):
        self.partner, self.timeout = partner, timeout
        self.ftp = None
        self.bytes = 0

    def connect(self):
        ftp = ftplib.FTP(timeout=self.timeout)
        ftp.connect(self.partner.host, self.partner.port)
        ftp.login(self.partner.user, self.partner.password)
        ftp.cwd(self.partner.remote)
        self.ftp = ftp

    def reconnect(self):
        self.close()
        self.connect()

    def close(self):
        if self.ftp is not None:
            try:
                self.ftp.quit()
            except (ftplib.Error, OSError, EOFError):
                self.ftp.close()
            self.ftp = None

    def __enter__(self):
        self.connect()
        return self

    def __exit__(self, *exc):
        self.close()

    def listing(self):
        names = []
        self.ftp.retrlines("LIST", names.append)
        found = []
        for line in names:
            parts = line.split(None, 8)
            if len(parts) == 9 and parts[0].startswith("-"):
                found.append((parts[8], int(parts[4])))
        return found

    @retry(3, 0.05, (ftplib.error_temp, socket.timeout, EOFError))
    def download(self, name, path):
        digest = hashlib.md5()
        with open(path + ".part", "wb") as f:
            def take(block):
                f.write(block)
                digest.update(block)
                self.bytes += len(block)
            self.ftp.retrbinary("RETR " + name, take)
        os.rename(path + ".part", path)
        return digest.hexdigest()

    @retry(3, 0.05, (ftplib.error_temp, socket.timeout, EOFError))
    def upload(self, path, name):
        with open(path, "rb") as f:
            self.ftp.storbinary("STOR " + name + ".tmp", f)
        self.ftp.rename(name + ".tmp", name)

    def remove(self, name):
        self.ftp.delete(name)
