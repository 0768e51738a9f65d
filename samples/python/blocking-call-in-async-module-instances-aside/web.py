import db
from db.pool import connect as open_connection
from db.pool import pool as shared


async def stats():
    return db.pool.stats()
