"""A local server that answers late, for the programs in samples/remedies that wait for a network.

    python remedies_server.py       HTTP on 127.0.0.1:8731, a line protocol on 127.0.0.1:8732; prints `ready`

The first part of an HTTP path says how late: /products/7 after 40 ms. A line `GET key` is answered after 20 ms.
"""

import asyncio
import functools
import json

HTTP_PORT = 8731
LINE_PORT = 8732
LATE = {"products": 0.04, "feeds": 0.06, "users": 0.025, "pages": 0.03, "health": 0.02, "rates": 0.05, "documents": 0.03, "events": 0.03, "reports": 0.1, "tiles": 0.02,
        "objects": 0.035, "printers": 0.015, "vehicles": 0.02, "folios": 0.045, "nutrition": 0.04, "revisions": 0.025, "bands": 0.05, "chats": 0.012, "inverters": 0.005}
LINE_LATE = 0.02
WORDS = "river stone paper light cloud market engine garden winter signal bridge silver window orange travel".split()


def text(number, words):
    state, out = number * 7919 + 17, []
    for _ in range(words):
        state = (state * 1103515245 + 12345) % 2147483648
        out.append(WORDS[(state >> 16) % len(WORDS)])
    return " ".join(out)


@functools.cache
def body(kind, number):
    if kind == "feeds":
        items = "".join(f"<item><title>{text(number * 100 + i, 6)}</title><guid>{number}-{i}</guid></item>" for i in range(30))
        return f"<rss><channel><title>Feed {number}</title>{items}</channel></rss>".encode()
    if kind == "documents":
        return text(number, 3000).encode()
    if kind == "pages":
        following = number + 1 if number < 12 else None
        return json.dumps({"items": [number * 10 + i for i in range(10)], "next": following}).encode()
    if kind == "tiles":
        return bytes((number * 31 + i) % 251 for i in range(4096))
    return json.dumps({"id": number, "name": text(number, 3), "price": number * 1.25 + 3, "tags": text(number, 5).split()}).encode()


async def serve(reader, writer):
    try:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            lines = head.decode("latin-1").split("\r\n")
            path = lines[0].split(" ")[1]
            headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
            if int(headers.get("content-length", 0)):
                await reader.readexactly(int(headers["content-length"]))
            kind, _, rest = path.strip("/").partition("/")
            digits = "".join(c for c in rest if c.isdigit())
            await asyncio.sleep(LATE.get(kind, 0.03))
            answer = body(kind, int(digits or 0))
            keep = headers.get("connection", "").lower() != "close" and "HTTP/1.1" in lines[0]
            writer.write(f"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: {len(answer)}\r\nConnection: {'keep-alive' if keep else 'close'}\r\n\r\n".encode() + answer)
            await writer.drain()
            if not keep:
                break
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    finally:
        writer.close()


async def lines(reader, writer):
    try:
        while line := await reader.readline():
            await asyncio.sleep(LINE_LATE)
            key = line.decode().split()[-1]
            writer.write(f"VALUE {key} {sum(key.encode()) * 37}\n".encode())
            await writer.drain()
    except ConnectionError:
        pass
    finally:
        writer.close()


async def main():
    http = await asyncio.start_server(serve, "127.0.0.1", HTTP_PORT, backlog=512)
    line = await asyncio.start_server(lines, "127.0.0.1", LINE_PORT, backlog=512)
    print("ready", flush=True)
    async with http, line:
        await asyncio.gather(http.serve_forever(), line.serve_forever())


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        pass
