from db import pool


async def checkout():
    return pool.connect()  # expect: blocking-call-in-async "psycopg2"
