import time

from quart import Quart

app = Quart(__name__)


@app.get("/slow")
def slow():
    time.sleep(3)
    return "ok"
