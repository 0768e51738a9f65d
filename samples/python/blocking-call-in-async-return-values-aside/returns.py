import requests


class Api:
    def users(self):
        return requests.get("https://api.example.com/users").json()

    def roles(self):
        return requests.post("https://api.example.com/roles").json()

    def teams(self):
        return requests.put("https://api.example.com/teams").json()

    def url(self):
        return "https://api.example.com"


def make_api():
    return Api()


def typed_api(cfg) -> "Api":
    return cfg["api"]


def pair():
    return Api(), "main"


def pick(kind):
    if kind == "users":
        return make_api().users
    return str


async def inferred():
    if api := make_api():
        return api.users()  # expect: blocking-call-in-async "requests.get"


async def declared(cfg):
    return typed_api(cfg).roles()  # expect: blocking-call-in-async "requests.post"


async def unpacked():
    api, label = pair()
    return label, api.teams()  # expect: blocking-call-in-async "requests.put"


async def unpacked_label():
    api, label = pair()
    return label.upper(), api.url()
