"""Databases: drivers and ORMs that wait, and those that are awaited."""
import sqlite3

import asyncpg
import psycopg
import psycopg2
import pymongo
import pymysql
import redis
from motor.motor_asyncio import AsyncIOMotorClient
from sqlalchemy import create_engine, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

engine = create_engine("postgresql://localhost/x")


class Repository:
    def __init__(self, session: Session):
        self.session = session

    def all(self):
        return self.session.execute(select(1))

    def statement(self):
        return select(1)


class AsyncRepository:
    def __init__(self, session: AsyncSession):
        self.session = session

    async def all(self):
        return await self.session.execute(select(1))


def with_psycopg2():
    return psycopg2.connect("dbname=x")


def with_psycopg(connection: psycopg.Connection):
    return connection.execute("select 1")


def with_pymysql(host):
    return pymysql.connect(host=host)


def with_mongo(name):
    client = pymongo.MongoClient()
    return client["shop"]["items"].find_one({"name": name})


def with_redis(key):
    return redis.Redis().get(key)


def with_sqlite(database: sqlite3.Connection):
    database.executemany("insert into x values (?)", [(1,)])


def with_engine():
    with Session(engine) as session:
        session.commit()


async def repository_with_a_session(session: Session):
    return Repository(session).all()  # expect: blocking-call-in-async "execute"


async def statement_of_a_repository(session: Session):
    return Repository(session).statement()


async def asynchronous_repository(session: AsyncSession):
    return await AsyncRepository(session).all()


async def postgres_connection():
    return with_psycopg2()  # expect: blocking-call-in-async "psycopg2.connect"


async def psycopg_connection(connection):
    return with_psycopg(connection)  # expect: blocking-call-in-async "execute"


async def mysql_connection(host):
    return with_pymysql(host)  # expect: blocking-call-in-async "pymysql.connect"


async def mongo_collection(name):
    return with_mongo(name)  # expect: blocking-call-in-async "find_one"


async def redis_key(key):
    return with_redis(key)  # expect: blocking-call-in-async "get"


async def sqlite_statement(database):
    with_sqlite(database)  # expect: blocking-call-in-async "executemany"


async def unit_of_work():
    with_engine()  # expect: blocking-call-in-async "commit"


async def asynchronous_drivers(dsn, name):
    connection = await asyncpg.connect(dsn)
    await connection.fetch("select 1")
    await AsyncIOMotorClient()["shop"]["items"].find_one({"name": name})
