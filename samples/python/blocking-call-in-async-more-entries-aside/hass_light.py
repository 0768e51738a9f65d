import requests
from homeassistant.core import callback


@callback
def handle_event(event):
    requests.post("http://light/" + event.data["id"])  # expect: blocking-call-in-async "requests.post"


def handle_blocking(event):
    requests.put("http://light/" + event.data["id"])


def setup(hass, config):
    hass.bus.listen("on", handle_event)
    hass.bus.listen("off", handle_blocking)
    return True
