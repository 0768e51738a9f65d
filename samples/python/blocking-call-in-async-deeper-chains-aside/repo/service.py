from .gateway import Gateway
from .repository import Repository


class Service:
    def __init__(self):
        self.repository = Repository(Gateway("https://api.example.com"))

    def load(self, key):
        return self.repository.find(key)

    def link(self, key):
        return self.repository.link(key)
