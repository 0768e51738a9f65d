"""Textual: message handlers run on the loop, thread workers do not."""
import asyncio
import time

import requests
from textual import work
from textual.app import App
from textual.widgets import Button


def download():
    return requests.get("https://example.org", timeout=3).text


def download_in_worker():
    return requests.get("https://example.org", timeout=3).text


class Browser(App):
    def on_button_pressed(self, event: Button.Pressed) -> None:
        download()  # expect: blocking-call-in-async "requests.get"

    async def on_mount(self) -> None:
        time.sleep(1)  # expect: blocking-call-in-async "time.sleep"

    async def action_reload(self) -> None:
        await asyncio.to_thread(download_in_worker)

    @work(thread=True)
    def load_in_a_thread(self) -> None:
        download_in_worker()

    def on_mouse_up(self) -> None:
        self.load_in_a_thread()
        self.load_on_the_loop()

    async def key_enter(self) -> None:
        self.load_in_a_thread()

    @work
    async def load_on_the_loop(self) -> None:
        time.sleep(2)  # expect: blocking-call-in-async "time.sleep"
