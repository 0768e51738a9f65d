# remedy: async
# shape: nested
import asyncio

import httpx

BOARDS = ["garden", "kitchen", "travel", "music", "film", "books", "chess", "bikes", "trains"]
PAGES = 4


async def page(client, board, number):
    answer = await client.get(f"https://forum.example.org/{board}", params={"page": number})
    return answer.json()["topics"]


async def topics(client, board):
    found = []
    for number in range(PAGES):
        found.extend(await page(client, board, number))
    return found


async def main():
    counts = {}
    async with httpx.AsyncClient() as client:
        for board in BOARDS:  # here
            counts[board] = len(await topics(client, board))
    print(sorted(counts.items(), key=lambda item: -item[1]))


if __name__ == "__main__":
    asyncio.run(main())
