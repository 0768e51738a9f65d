"""Home Assistant: what is marked @callback runs on the loop; plain methods of an entity run in the executor."""
import time

import requests
from homeassistant.components.sensor import SensorEntity
from homeassistant.core import HomeAssistant, callback


def read_meter():
    return requests.get("http://meter.example.org", timeout=3).json()


def read_other_meter():
    return requests.get("http://other.example.org", timeout=3).json()


def read_setup():
    time.sleep(1)


@callback
def handle_event(event):
    read_meter()  # expect: blocking-call-in-async "requests.get"


@callback
def harmless_event(event):
    return event.data.get("x")


def setup_platform(hass, config, add_entities, discovery_info=None):
    time.sleep(1)
    add_entities([Meter()])


async def async_setup_entry(hass: HomeAssistant, entry, async_add_entities):
    read_setup()  # expect: blocking-call-in-async "time.sleep"
    await hass.async_add_executor_job(read_other_meter)
    async_add_entities([Meter()])


class Meter(SensorEntity):
    def update(self):
        self._value = requests.get("http://plain.example.org", timeout=3).json()


class AsyncMeter(SensorEntity):
    async def async_update(self):
        self._value = requests.get("http://meter", timeout=3).json()  # expect: blocking-call-in-async "requests.get"
