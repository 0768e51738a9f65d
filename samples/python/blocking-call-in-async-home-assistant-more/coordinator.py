"""Home Assistant: coordinators, services and callbacks of classes."""
import time
from datetime import timedelta

import requests
from homeassistant.core import HomeAssistant, ServiceCall, callback
from homeassistant.helpers.entity import Entity
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator


class Api:
    def status(self):
        return requests.get("http://device.example.org/status", timeout=3).json()

    def state(self):
        return requests.get("http://device.example.org/state", timeout=3).json()

    def reboot(self):
        time.sleep(3)


class SlowCoordinator(DataUpdateCoordinator):
    def __init__(self, hass: HomeAssistant, api: Api) -> None:
        super().__init__(hass, None, name="slow", update_interval=timedelta(seconds=30))
        self.api = api

    async def _async_update_data(self):
        return self.api.status()  # expect: blocking-call-in-async "requests.get"


class QuickCoordinator(DataUpdateCoordinator):
    def __init__(self, hass: HomeAssistant, api: Api) -> None:
        super().__init__(hass, None, name="quick", update_interval=timedelta(seconds=30))
        self.api = api

    async def _async_update_data(self):
        return await self.hass.async_add_executor_job(self.api.state)


async def async_setup(hass: HomeAssistant, config):
    api = Api()

    async def handle_reboot(call: ServiceCall) -> None:
        api.reboot()  # expect: blocking-call-in-async "time.sleep"

    hass.services.async_register("demo", "reboot", handle_reboot)
    return True


class Light(Entity):
    def turn_on(self, **kwargs):
        time.sleep(1)

    @callback
    def handle_push(self, message):
        time.sleep(2)  # expect: blocking-call-in-async "time.sleep"
        self.async_write_ha_state()

    @property
    def name(self):
        return "light"
