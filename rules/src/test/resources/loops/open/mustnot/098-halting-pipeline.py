# obstacle: raise
import asyncio


class Halted(Exception):
    pass


async def launch(command):
    process = await asyncio.create_subprocess_shell(command)
    if await process.wait() != 0:
        raise Halted(command)


async def pipeline(commands):
    for command in commands:  # here
        await launch(command)


STEPS = [
    "restore-backup --into staging",
    "anonymise --database staging",
    "run-checks --database staging",
    "swap-databases staging live",
    "drop-database retired",
]

if __name__ == "__main__":
    asyncio.run(pipeline(STEPS))
