import time

from sanic import Sanic
from sanic.response import text

app = Sanic("demo")


@app.get("/slow")
def slow(request):
    time.sleep(3)  # expect: blocking-call-in-async "time.sleep"
    return text("ok")
