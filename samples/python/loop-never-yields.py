"""The rule in short: what is found, and what to write instead."""
import asyncio


# doc:bad
class Worker:
    def __init__(self):
        self.ready = asyncio.Event()

    async def start(self):
        while not self.ready.is_set():  # expect: loop-never-yields "no other task can run to change it"
    #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            pass
# doc:good
class PatientWorker:
    def __init__(self):
        self.ready = asyncio.Event()

    async def start(self):
        await self.ready.wait()
# doc:end


class Service:
    def __init__(self):
        self.stopped = False
        self.state = {}
        self.count = 0

    def stop(self):
        self.stopped = True

    async def waits(self):
        while not self.stopped:  # expect: loop-never-yields "ends when `self.stopped` changes"
            pass

    async def waits_in_turn(self):
        while not self.stopped:
            await asyncio.sleep(0.1)

    async def waits_inside(self):
        while True:  # expect: loop-never-yields "ends when `self.stopped` changes"
            if self.stopped:
                break

    async def waits_for_an_item(self):
        while self.state["on"]:  # expect: loop-never-yields "no other task can run to change it"
            pass

    async def changes_it(self):
        while not self.stopped:
            self.count += 1
            self.stopped = self.count > 3

    async def lets_it_change(self):
        while not self.stopped:
            self.step()

    def step(self):
        self.stopped = True

    async def changes_an_item(self):
        while self.state["on"]:
            self.state["on"] -= 1


async def forever():
    while True:  # expect: loop-never-yields "this loop never ends"
        print("here")


async def forever_in_turn():
    while True:
        print("here")
        await asyncio.sleep(1)
