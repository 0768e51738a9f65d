import functools

import asyncpg
import psycopg2
import pymongo
import redis
from motor.motor_asyncio import AsyncIOMotorClient
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session


# doc:bad
def names(ids):
    found = {}
    with psycopg2.connect("dbname=shop") as connection:
        cursor = connection.cursor()
        for key in ids:
            cursor.execute("SELECT name FROM customers WHERE id = %s", (key,))  # expect: query-in-loop "`cursor.execute` asks the database once for each element"
          # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            found[key] = cursor.fetchone()
    return found


# doc:good
def names_at_once(ids):
    with psycopg2.connect("dbname=shop") as connection:
        cursor = connection.cursor()
        cursor.execute("SELECT id, name FROM customers WHERE id = ANY(%s)", (ids,))
        return dict(cursor.fetchall())


# doc:end


def documents(ids):
    things = pymongo.MongoClient()["shop"]["things"]
    found = []
    for key in ids:
        found.append(things.find_one({"_id": key}))  # expect: query-in-loop "find_one"
    return found


def inserted(rows):
    with psycopg2.connect("dbname=shop") as connection:
        cursor = connection.cursor()
        for row in rows:
            cursor.execute("INSERT INTO customers VALUES (%s)", (row,))


def counted(tables):
    with psycopg2.connect("dbname=shop") as connection:
        cursor = connection.cursor()
        for table in tables:
            cursor.execute("SELECT count(*) FROM " + table)


def attempts():
    things = pymongo.MongoClient()["shop"]["things"]
    for attempt in range(3):
        things.find_one({"attempt": attempt})


async def awaited(pool, ids):
    connection = await asyncpg.connect("postgresql://localhost/shop")
    found = []
    for key in ids:
        found.append(await connection.fetchrow("SELECT name FROM customers WHERE id = $1", key))  # expect: query-in-loop "fetchrow"
    return found


def document(key):
    return pymongo.MongoClient()["shop"]["things"].find_one({"_id": key})


@functools.lru_cache
def cached_document(key):
    return pymongo.MongoClient()["shop"]["things"].find_one({"_id": key})


def through(ids):
    for key in ids:
        print(document(key))  # expect: query-in-loop "`document` leads to"


def through_comprehension(ids):
    return [document(key) for key in ids]  # expect: query-in-loop "`document` leads to"


def through_cache(ids):
    return [cached_document(key) for key in ids]


def done_for_each(key):
    found = document(key)
    print(found)


def through_what_does_more(ids):
    for key in ids:
        done_for_each(key)


def cached_pages(keys):
    cache = redis.Redis()
    return [cache.get(key) for key in keys]  # expect: query-in-loop "`cache.get` asks"


def cached_pages_at_once(keys):
    pipeline = redis.Redis().pipeline()
    for key in keys:
        pipeline.get(key)
    return pipeline.execute()


def selected(session: Session, table, ids):
    found = []
    for key in ids:
        query = select(table).where(table.id == key)
        found.append(session.execute(query).scalar_one())  # expect: query-in-loop "`session.execute` asks"
    return found


async def selected_and_awaited(session: AsyncSession, table, ids):
    return [await session.get(table, key) for key in ids]  # expect: query-in-loop "`session.get` asks"


def narrowed(session: Session, table, ids):
    found = []
    for key in ids:
        found.append(session.query(table).filter_by(id=key).first())  # expect: query-in-loop "first` asks"
    return found


def narrowed_by_something_else(session: Session, table, ids, kind):
    for key in ids:
        print(key, session.query(table).filter_by(kind=kind).count())


def added(session: Session, rows):
    for row in rows:
        session.add(row)
    session.commit()


async def documents_awaited(ids):
    people = AsyncIOMotorClient().shop.people
    return [await people.find_one({"_id": key}) for key in ids]  # expect: query-in-loop "`people.find_one` asks"
