# remedy: async
# shape: fan-out
import asyncio

ROOMS = ["hall", "kitchen", "bath", "study", "attic", "cellar", "porch", "garage", "garden", "nursery"]


class Bulb:
    def __init__(self, room):
        self.room = room

    async def warm_up(self):
        await asyncio.sleep(0.15)
        return len(self.room) * 10


async def main():
    bulbs = [Bulb(room) for room in ROOMS]
    levels = {}
    for bulb in bulbs:  # here
        levels[bulb.room] = await bulb.warm_up()
    print(levels)


if __name__ == "__main__":
    asyncio.run(main())
