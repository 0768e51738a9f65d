import asyncio
import contextlib
import random
import threading


@contextlib.contextmanager
def serve():
    box = {}
    ready = threading.Event()

    async def client(reader, writer):
        rng = random.Random(3)

        async def send(text):
            writer.write(text.encode() + b"\r\n")
            await writer.drain()

        async def chatter():
            for k in range(10000):
                await asyncio.sleep(0.06)
                if k % 9 == 4:
                    await send(":ann!a@x PRIVMSG #quiz :!search capital of Perru")
                elif k % 9 == 7:
                    await send(":bob!b@x PRIVMSG #quiz :!top")
                elif k % 20 == 11:
                    await send(":cy!c@x PRIVMSG #quiz :!version")
                elif k % 5 == 0:
                    await send("PING :x1")
                else:
                    await send(f":{rng.choice(['ann', 'bob', 'cy'])}!u@x PRIVMSG #quiz :maybe {rng.randint(1, 99)}")

        side = None
        with contextlib.suppress(ConnectionError):
            while data := await reader.readline():
                line = data.decode().strip()
                if line.startswith("USER"):
                    await asyncio.sleep(0.05)
                    await send(":srv NOTICE * :looking up")
                    await send(":srv 001 quizzer :welcome")
                elif line.startswith("JOIN"):
                    side = asyncio.create_task(chatter())
                elif " times " in line:
                    a, b = [int(w.strip("?:")) for w in line.split() if w.strip("?:").isdigit()]
                    await asyncio.sleep(rng.uniform(0.03, 0.15))
                    await send(f":{rng.choice(['ann', 'bob'])}!u@x PRIVMSG #quiz :{a * b}")
                elif line.startswith("QUIT"):
                    break
        if side:
            side.cancel()
        writer.close()

    async def main():
        server = await asyncio.start_server(client, "127.0.0.1", 0)
        box["port"] = server.sockets[0].getsockname()[1]
        ready.set()
        await server.serve_forever()

    threading.Thread(target=lambda: asyncio.run(main()), daemon=True).start()
    ready.wait()
    yield {"IRC": box["port"]}


def run() -> None:
    import os
    import bot
    for _ in range(2):
        assert bot.main(["127.0.0.1", os.environ["IRC"]]) >= 1
