import functools

import asyncpg
import psycopg2
import pymongo


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
