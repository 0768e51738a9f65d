"""Databases and sockets."""
import asyncio
import socket
import sqlite3

import aiosqlite
import asyncpg
import psycopg2
import pymysql
import redis
import redis.asyncio
from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker


async def sqlite(name):
    connection = sqlite3.connect(name)  # expect: blocking-call-in-async "sqlite3.connect"
    cursor = connection.cursor()
    cursor.execute("select 1")  # expect: blocking-call-in-async "execute"
    cursor.fetchall()  # expect: blocking-call-in-async "fetchall"
    connection.commit()  # expect: blocking-call-in-async "commit"


async def postgres(dsn):
    connection = psycopg2.connect(dsn)  # expect: blocking-call-in-async "psycopg2.connect"
    with connection.cursor() as cursor:
        cursor.execute("select 1")  # expect: blocking-call-in-async "execute"


async def mysql():
    connection = pymysql.connect(host="db")  # expect: blocking-call-in-async "pymysql.connect"
    connection.cursor().execute("select 1")  # expect: blocking-call-in-async "execute"


async def orm(session: Session):
    engine = create_engine("sqlite://")
    with engine.connect() as connection:  # expect: blocking-call-in-async "connect"
        connection.execute("select 1")  # expect: blocking-call-in-async "execute"
    session.commit()  # expect: blocking-call-in-async "commit"
    session.query(int).filter(True).all()  # expect: blocking-call-in-async "all"


async def key_value():
    client = redis.Redis()
    client.get("key")  # expect: blocking-call-in-async "get"
    other = redis.asyncio.Redis()
    await other.get("key")


async def sockets():
    plain = socket.socket()
    plain.connect(("example.org", 80))  # expect: blocking-call-in-async "connect"
    plain.recv(10)  # expect: blocking-call-in-async "recv"
    socket.getaddrinfo("example.org", 80)  # expect: blocking-call-in-async "socket.getaddrinfo"
    socket.create_connection(("example.org", 80))  # expect: blocking-call-in-async "socket.create_connection"
    other = socket.socket()
    other.setblocking(False)
    await asyncio.get_running_loop().sock_recv(other, 10)


async def awaited(dsn, name):
    async with aiosqlite.connect(name) as database:
        await database.execute("select 1")
    connection = await asyncpg.connect(dsn)
    await connection.fetch("select 1")


async def offloaded(name):
    connection = await asyncio.to_thread(sqlite3.connect, name)
    await asyncio.to_thread(connection.execute, "select 1")


# A database in memory waits for nobody.
kept = sqlite3.connect(":memory:")


class Pool:
    rows: sqlite3.Connection
    file: sqlite3.Connection

    def __init__(self, path, volatile):
        self.rows = sqlite3.connect(":memory:")
        if volatile:
            self.file = sqlite3.connect(":memory:")
        else:
            self.file = sqlite3.connect(path)

    async def in_memory(self):
        self.rows.execute("select 1").fetchall()
        with self.rows as connection:
            cursor = connection.execute("select 1")
            for row in cursor:
                print(row)
            cursor = self.rows.execute("select 2")
            cursor.fetchall()
        kept.execute("select 1")

    async def perhaps_in_memory(self):
        self.file.execute("select 1")  # expect: blocking-call-in-async "waits for the database"


async def made_in_memory():
    with sqlite3.connect(":memory:") as connection:
        connection.execute("select 1")


async def made_in_file(path):
    connection = sqlite3.connect(path)  # expect: blocking-call-in-async "waits for the database"
    connection.execute("select 1")  # expect: blocking-call-in-async "waits for the database"


make_session = sessionmaker(create_engine("sqlite://"))


def new_factory(url):
    factory = sessionmaker(bind=create_engine(url))
    return factory


class Store:
    def open(self, url):
        self.factory = new_factory(url)
        self.session = self.factory()

    async def save(self):
        self.session.commit()  # expect: blocking-call-in-async "waits for the database"


async def from_factories():
    with make_session() as session:
        session.execute("select 1")  # expect: blocking-call-in-async "waits for the database"
    new_factory("sqlite://")().commit()  # expect: blocking-call-in-async "waits for the database"
    make_session().add(1)
