import time

import requests
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity import Entity


def read_meter(host):
    return requests.head(f"http://{host}").headers


async def async_setup_entry(hass: HomeAssistant, entry):
    return await hass.async_add_executor_job(read_meter, entry.data["host"])


async def async_unload_entry(hass: HomeAssistant, entry):
    return bool(read_meter(entry.data["host"]))  # expect: blocking-call-in-async "requests.head"


class Meter(Entity):
    def update(self):
        self.value = requests.get("http://meter/").text

    async def async_added_to_hass(self):
        time.sleep(1)  # expect: blocking-call-in-async "time.sleep"
