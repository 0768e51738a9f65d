import contextlib
import subprocess
import sys


def stub():
    import asyncio
    import json
    import random
    rng = random.Random(4)

    async def talk(reader, writer):
        while line := await reader.readline():
            request = json.loads(line)
            if request["verb"] == "lift":
                await asyncio.sleep(0.003 + request["weight"] / 100000)
                answer = {"result": True}
            else:
                await asyncio.sleep(0.006)
                draw = rng.random()
                answer = {"error": "busy"} if draw < 0.35 else {"error": "papers"} if draw < 0.4 else {"result": True}
            writer.write(json.dumps(answer).encode() + b"\n")
        writer.close()

    async def serve():
        server = await asyncio.start_server(talk, "127.0.0.1", 0)
        print(server.sockets[0].getsockname()[1], flush=True)
        await server.serve_forever()

    asyncio.run(serve())


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"HARBOUR": f"127.0.0.1:{int(proc.stdout.readline())}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import main
    for k in range(3):
        handled, events = main.main(["--ships", "16", "--seed", str(k)])
        assert handled == 16 and events == 32, (handled, events)


if __name__ == "__main__":
    stub()
