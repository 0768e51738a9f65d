import asyncio
import json


async def tcp_lines(address):
    host, _, port = address.partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    try:
        while line := await reader.readline():
            yield json.loads(line)
    finally:
        writer.close()


async def follow_station(bus, address, limit):
    count = 0
    async for message in tcp_lines(address):
        await bus.publish(f"reading.{message['kind']}", sensor=message["sensor"], value=message["value"])
        count += 1
        if count >= limit:
            break
    return count


async def heartbeat(bus, every):
    beats = 0
    while True:
        await asyncio.sleep(every)
        beats += 1
        await bus.publish("system.beat", number=beats)


async def replay(bus, rows, speed):
    last = None
    for stamp, topic, data in rows:
        if last is not None and stamp > last:
            await asyncio.sleep(min(0.05, (stamp - last) / speed))
        last = stamp
        await bus.publish(topic, **data)
