import requests


class Remote:
    def read_all(self):
        return requests.post("https://example.org", timeout=3)
