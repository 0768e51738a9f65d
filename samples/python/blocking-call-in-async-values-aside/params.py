from __future__ import annotations

from typing import Annotated, Optional, Union

import serial
import requests

import gear
from gear import Brake, Motor


class Arm:
    def reach(self):
        return requests.get("https://arm.local").ok


class Leg:
    def step(self):
        return requests.post("https://leg.local").ok


class Eye:
    def look(self):
        return requests.put("https://eye.local").ok


class Ear:
    def hear(self):
        return requests.patch("https://ear.local").ok


class Nose:
    def smell(self):
        return requests.delete("https://nose.local").ok


async def optional(arm: Optional[Arm] = None):
    if arm is not None:
        return arm.reach()  # expect: blocking-call-in-async "requests.get"


async def either(leg: "Leg | None"):
    return leg and leg.step()  # expect: blocking-call-in-async "requests.post"


async def annotated(eye: Annotated[Eye, "left"]):
    return eye.look()  # expect: blocking-call-in-async "requests.put"


async def union(sensor: Union[Brake, Ear]):
    if isinstance(sensor, Ear):
        return sensor.hear()  # expect: blocking-call-in-async "requests.patch"


async def brake(part: gear.Brake):
    part.spin()


async def motor(part: gear.Motor):
    part.spin()  # expect: blocking-call-in-async "time.sleep"


DEFAULT_NOSE = Nose()


async def defaulted(nose=DEFAULT_NOSE):
    return nose.smell()  # expect: blocking-call-in-async "requests.delete"


async def port(line: serial.Serial):
    return line.port
