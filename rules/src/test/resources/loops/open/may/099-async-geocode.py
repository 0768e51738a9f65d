# remedy: async
# shape: fan-out
import asyncio

import httpx

ADDRESSES = [f"{number} Market Street" for number in range(1, 51)]


async def locate(client, address):
    for _ in range(3):
        try:
            answer = await client.get("https://geo.example.com/search", params={"q": address})
        except httpx.TransportError:
            continue
        place = answer.json()
        return place["lat"], place["lon"]
    return None


async def locate_all(addresses):
    async with httpx.AsyncClient(timeout=10) as client:
        positions = {}
        for address in addresses:  # here
            positions[address] = await locate(client, address)
        return positions


def main():
    positions = asyncio.run(locate_all(ADDRESSES))
    missing = [address for address, position in positions.items() if position is None]
    print(len(positions) - len(missing), "found", len(missing), "missing")


if __name__ == "__main__":
    main()
