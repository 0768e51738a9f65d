# remedy: async
# shape: fan-out
import asyncio

DEVICES = 20


class Meter:
    def __init__(self, number):
        self.number = number

    async def read(self):
        reader, writer = await asyncio.open_connection(f"10.7.0.{self.number}", 502)
        writer.write(b"\x03\x00\x10\x00\x01")
        await writer.drain()
        answer = await reader.readexactly(4)
        writer.close()
        return int.from_bytes(answer, "big")


async def main():
    meters = [Meter(number) for number in range(1, DEVICES + 1)]
    values = [await meter.read() for meter in meters]  # here
    print("total", sum(values), "Wh")


if __name__ == "__main__":
    asyncio.run(main())
