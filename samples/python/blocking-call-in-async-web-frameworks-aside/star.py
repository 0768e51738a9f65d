import time

import requests
from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route


def report(request):
    time.sleep(1)
    return PlainTextResponse("ok")


def archive():
    time.sleep(10)


async def export(request):
    return JSONResponse({}, background=BackgroundTask(archive))


class Audit(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        response = await call_next(request)
        requests.delete("https://audit.example.com")  # expect: blocking-call-in-async "requests.delete"
        return response


app = Starlette(routes=[Route("/report", report), Route("/export", export)])
