# remedy: async
# shape: reduction
import asyncio

import httpx

ARCHIVES = [f"https://dumps.example.org/2026/{month:02d}.tar.xz" for month in range(1, 13)]


async def content_length(client: httpx.AsyncClient, url: str) -> int:
    answer = await client.head(url, follow_redirects=True)
    return int(answer.headers.get("content-length", 0))


async def total_size() -> int:
    total = 0
    async with httpx.AsyncClient(timeout=30) as client:
        for url in ARCHIVES:  # here
            total += await content_length(client, url)
    return total


def main() -> None:
    print(asyncio.run(total_size()), "bytes")


if __name__ == "__main__":
    main()
