# remedy: async
# shape: fan-out
import asyncio
import xml.etree.ElementTree as ET

import aiohttp

FEEDS = [f"https://blog{number}.example.org/feed.xml" for number in range(1, 26)]


async def newest(session, url):
    async with session.get(url, timeout=aiohttp.ClientTimeout(total=10)) as answer:
        answer.raise_for_status()
        text = await answer.text()
    return ET.fromstring(text).findtext("channel/item/title", default="")


async def main():
    titles = {}
    broken = []
    async with aiohttp.ClientSession() as session:
        for url in FEEDS:  # here
            try:
                titles[url] = await newest(session, url)
            except (aiohttp.ClientError, ET.ParseError) as error:
                broken.append((url, repr(error)))
    for url, title in titles.items():
        print(title, url)
    print(len(broken), "feeds are broken")


if __name__ == "__main__":
    asyncio.run(main())
