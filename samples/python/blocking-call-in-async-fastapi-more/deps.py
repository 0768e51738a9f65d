import time

import requests
from fastapi import Depends


class Settings:
    def load(self):
        return requests.get("https://config.example.org", timeout=3)


def get_settings() -> Settings:
    return Settings()


def get_session():
    session = requests.Session()
    try:
        yield session
    finally:
        session.close()


class Checker:
    def __init__(self, role):
        self.role = role

    def __call__(self):
        time.sleep(1)
        return self.role


class AsyncChecker:
    async def __call__(self):
        time.sleep(1)  # expect: blocking-call-in-async "time.sleep"


def outer(settings=Depends(get_settings)):
    time.sleep(1)
    return settings


class OrderService:
    def __init__(self, session: requests.Session):
        self.session = session

    def place(self, order):
        return self._send(order)

    def _send(self, order):
        return self.session.post("https://orders.example.org", json=order)

    def total(self, order):
        return sum(order)


def get_orders() -> OrderService:
    return OrderService(requests.Session())
