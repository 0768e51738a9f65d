import time

import requests


class Step:
    def run(self):
        raise NotImplementedError


class Upload(Step):
    def run(self):
        requests.post("https://files.example.com")


class Rename(Step):
    def run(self):
        return "renamed"


class Wait:
    def apply(self):
        time.sleep(1)


class Mark:
    def apply(self):
        return True


class Plan:
    def __init__(self, steps: list[Step]):
        self.steps = steps
        self.names = [s.__class__.__name__ for s in steps]

    async def execute(self):
        for step in self.steps:
            step.run()  # expect: blocking-call-in-async "requests.post"

    async def titles(self):
        return [name.title() for name in self.names]


async def apply_all():
    parts = [Wait(), Mark()]
    for index, part in enumerate(parts):
        part.apply()  # expect: blocking-call-in-async "time.sleep"


async def marks():
    return [part.apply() for part in (Mark(), Mark())]
