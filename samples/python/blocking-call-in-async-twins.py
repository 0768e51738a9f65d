"""Classes that do the same, one asynchronously: an await tells which one is meant."""
import requests


class Message:
    async def delete(self):
        return None

    async def edit(self):
        return None

    async def fetch(self):
        return None


class SyncMessage(Message):
    def delete(self):
        requests.delete("x")

    def edit(self) -> "SyncMessage":
        requests.patch("x")
        return self

    def fetch(self):
        requests.get("x")
        return self.later()

    async def later(self):
        return None


class Eager(Message):
    def edit(self):
        requests.patch("x")
        return super().edit()


async def awaited(message: Message):
    await message.delete()
    await message.fetch()  # expect: blocking-call-in-async "leads to `requests.get`"


async def not_awaited(message: SyncMessage):
    message.delete()  # expect: blocking-call-in-async "leads to `requests.delete`"
    message.edit()  # expect: blocking-call-in-async "leads to `requests.patch`"


async def awaited_all_the_same(message: Eager):
    await message.edit()  # expect: blocking-call-in-async "leads to `requests.patch`"
