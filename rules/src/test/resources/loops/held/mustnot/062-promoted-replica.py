# obstacle: exit
import asyncio


async def ask(session, node, action):
    async with session.post(f"https://{node}:8443/{action}") as reply:
        return await reply.json()


async def promote(session, nodes):
    for node in nodes:  # here
        state = await ask(session, node, "promote")
        if state["role"] == "primary":
            return node
    return None


async def main():
    import aiohttp

    nodes = [f"db-{n}.internal" for n in range(60)]
    async with aiohttp.ClientSession() as session:
        print(await promote(session, nodes))


if __name__ == "__main__":
    asyncio.run(main())
