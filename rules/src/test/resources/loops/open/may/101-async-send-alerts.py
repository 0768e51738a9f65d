# remedy: async
# shape: fan-out
import asyncio

import aiohttp

ON_CALL = {"ada": "+4930100", "bo": "+4930101", "cleo": "+4930102", "dan": "+4930103", "eve": "+4930104",
           "finn": "+4930105", "gus": "+4930106", "hal": "+4930107", "ida": "+4930108"}


async def send(session, number, text):
    try:
        async with session.post("https://sms.example.com/send", json={"to": number, "text": text}) as answer:
            return answer.status == 200
    except aiohttp.ClientError:
        return False


async def alert(text):
    async with aiohttp.ClientSession() as session:
        told = {}
        for name, number in ON_CALL.items():  # here
            told[name] = await send(session, number, f"{name}: {text}")
        return told


def drill():
    told = asyncio.run(alert("this is a drill"))
    print("told", sum(told.values()), "of", len(ON_CALL))
