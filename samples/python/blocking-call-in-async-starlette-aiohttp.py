"""Starlette and aiohttp handlers."""
import subprocess
import time

import requests
from aiohttp import ClientSession, web
from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.endpoints import HTTPEndpoint
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route


def audit():
    time.sleep(1)


def send_mail(address):
    time.sleep(1)
    return address


def version():
    return subprocess.check_output(["git", "describe"])


def stats():
    return requests.get("https://example.org/stats", timeout=3).json()


def plain_route(request):
    return PlainTextResponse(requests.get("https://example.org/plain", timeout=3).text)


async def async_route(request):
    page = requests.get("https://example.org", timeout=3)  # expect: blocking-call-in-async "requests.get"
    return PlainTextResponse(page.text)


async def background_task_of_a_response(request):
    return JSONResponse({}, background=BackgroundTask(send_mail, address="a@example.org"))


class Page(HTTPEndpoint):
    async def get(self, request):
        return JSONResponse(stats())  # expect: blocking-call-in-async "requests.get"


class Audit(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        audit()  # expect: blocking-call-in-async "time.sleep"
        return await call_next(request)


starlette_app = Starlette(
    routes=[Route("/plain", plain_route), Route("/async", async_route), Route("/page", Page)]
)


async def aiohttp_handler(request: web.Request) -> web.Response:
    return web.Response(body=version())  # expect: blocking-call-in-async "subprocess.check_output"


async def aiohttp_client(request: web.Request) -> web.Response:
    async with ClientSession() as session:
        async with session.get("https://example.org") as response:
            return web.Response(text=await response.text())


class View(web.View):
    async def get(self):
        time.sleep(1)  # expect: blocking-call-in-async "time.sleep"
        return web.Response()


def start_server():
    time.sleep(1)
    app = web.Application()
    app.router.add_get("/", aiohttp_handler)
    web.run_app(app)
