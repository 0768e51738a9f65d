import time

import requests
from fastapi import Header


def get_settings():
    time.sleep(0.1)
    return {"region": "eu"}


def get_token(authorization: str = Header()):
    return requests.get("https://auth.example.com", headers={"Authorization": authorization}).json()


def get_db():
    time.sleep(0.5)
    yield object()


async def current_user(authorization: str = Header()):
    return requests.post("https://auth.example.com/me").json()  # expect: blocking-call-in-async "requests.post"


class Pagination:
    def __init__(self, page: int = 1):
        self.limits = requests.head("https://limits.example.com").headers
        self.page = page
