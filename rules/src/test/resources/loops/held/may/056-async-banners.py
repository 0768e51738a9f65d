# remedy: async
# shape: fan-out
import asyncio

HOSTS = ["10.1.0.11", "10.1.0.12", "10.1.0.13", "10.1.0.14", "10.1.0.15", "10.1.0.16", "10.1.0.17",
         "10.1.0.18", "10.1.0.19"]


async def banner(host, port=22):
    reader, writer = await asyncio.open_connection(host, port)
    try:
        line = await asyncio.wait_for(reader.readline(), 2)
        return line.decode("ascii", "replace").strip()
    finally:
        writer.close()
        await writer.wait_closed()


async def collect():
    banners = [None] * len(HOSTS)
    for i, host in enumerate(HOSTS):  # here
        banners[i] = await banner(host)
    return banners


def report():
    for host, text in zip(HOSTS, asyncio.run(collect())):
        print(host, text)
