from .gateway import Gateway


class Repository:
    def __init__(self, gateway: Gateway):
        self._gateway = gateway

    def find(self, key):
        return self._gateway.get("/items/" + key)

    def link(self, key):
        return self._gateway.url("/items/" + key)
