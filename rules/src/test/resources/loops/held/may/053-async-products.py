# remedy: async
# shape: fan-out
import asyncio

import httpx

PRODUCTS = range(1, 41)


async def price(client, number):
    answer = await client.get(f"/products/{number}")
    answer.raise_for_status()
    return answer.json()["price"]


async def main():
    async with httpx.AsyncClient(base_url="https://shop.example.com/api") as client:
        prices = []
        for number in PRODUCTS:  # here
            prices.append(await price(client, number))
    print("average", sum(prices) / len(prices))


if __name__ == "__main__":
    asyncio.run(main())
