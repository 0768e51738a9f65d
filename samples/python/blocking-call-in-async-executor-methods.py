"""Methods that a decorator runs in the executor of their object."""
import time
from concurrent.futures import ThreadPoolExecutor

from tornado.concurrent import run_on_executor
from tornado.web import RequestHandler


class Page(RequestHandler):
    executor = ThreadPoolExecutor(4)

    @run_on_executor
    def compute(self, n):
        time.sleep(n)
        return n

    def here(self, n):
        time.sleep(n)
        return n

    async def post(self):
        self.write(str(await self.compute(1)))
        self.write(str(self.here(1)))  # expect: blocking-call-in-async "time.sleep"
