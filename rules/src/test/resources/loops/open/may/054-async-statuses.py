# remedy: async
# shape: fan-out
import asyncio

import aiohttp

SERVICES = ["auth", "cart", "search", "orders", "stock", "mail", "media", "admin", "feeds", "chat"]


async def status(session, service):
    async with session.get(f"https://{service}.example.net/status") as answer:
        return answer.status


async def check():
    async with aiohttp.ClientSession() as session:
        return {service: await status(session, service) for service in SERVICES}  # here


def main():
    for service, code in asyncio.run(check()).items():
        print(f"{service:<8}{code}")


if __name__ == "__main__":
    main()
