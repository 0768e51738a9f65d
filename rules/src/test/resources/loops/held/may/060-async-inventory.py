# remedy: async
# shape: fan-out
import asyncio

import httpx


class Inventory:
    STORES = ("north", "south", "east", "west", "harbour", "station", "airport", "castle", "market")

    def __init__(self, client, article):
        self.client = client
        self.article = article

    async def stock(self, store):
        answer = await self.client.get(f"https://{store}.stores.example.com/stock/{self.article}")
        return answer.json().get("count", 0)

    async def everywhere(self):
        return [await self.stock(store) for store in self.STORES]  # here


async def show(article):
    async with httpx.AsyncClient() as client:
        counts = await Inventory(client, article).everywhere()
    for store, count in zip(Inventory.STORES, counts):
        print(f"{store:<10}{count:>5}")


def run():
    asyncio.run(show("A-1007"))
