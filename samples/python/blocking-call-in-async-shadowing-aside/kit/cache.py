import redis

from . import redis as own_redis

_client = redis.Redis(host="cache")
_fake = own_redis.Redis()


async def cached(key):
    return _client.get(key)  # expect: blocking-call-in-async "redis"


async def fake(key):
    return _fake.get(key)
