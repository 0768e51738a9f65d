import time

import tornado.web
from tornado.ioloop import IOLoop


class Page(tornado.web.RequestHandler):
    def get(self):
        time.sleep(1)  # expect: blocking-call-in-async "time.sleep"
        self.write("done")

    async def put(self):
        await IOLoop.current().run_in_executor(None, time.sleep, 2)
