import time

from textual.app import App


class Clock(App):
    def on_mount(self):
        time.sleep(2)  # expect: blocking-call-in-async "time.sleep"

    def compose(self):
        yield None
