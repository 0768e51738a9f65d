import requests
from aiohttp import web


def geo(ip):
    return requests.get("https://geo.example.com/" + ip).json()


async def locate(request):
    return web.json_response(geo(request.remote))  # expect: blocking-call-in-async "requests.get"


async def ping(request):
    return web.Response(text=request.match_info.get("name", "pong"))


async def warm(app):
    app["conf"] = requests.post("https://conf.example.com").json()  # expect: blocking-call-in-async "requests.post"


def make_app():
    app = web.Application()
    app.on_startup.append(warm)
    app.add_routes([web.get("/", locate), web.get("/ping", ping)])
    return app
