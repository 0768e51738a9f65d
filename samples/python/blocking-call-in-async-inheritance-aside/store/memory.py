from .base import Store


class MemoryStore(Store):
    def __init__(self):
        super().__init__("memory")
        self.data = {}

    def save(self, key, blob):
        self.data[key] = blob


async def keep(store: MemoryStore, key, blob):
    store.save(key, blob)


async def local(blob):
    store = MemoryStore()
    store.save("k", blob)
    return store.title()
