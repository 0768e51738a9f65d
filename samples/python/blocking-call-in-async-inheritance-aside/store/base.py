from abc import ABC, abstractmethod


class Store(ABC):
    def __init__(self, name):
        self.name = name

    @abstractmethod
    def save(self, key, blob):
        ...

    def save_all(self, blobs):
        for key, blob in blobs.items():
            self.save(key, blob)

    def title(self):
        return self.name.title()
