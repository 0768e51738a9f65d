# obstacle: attribute
import time

import requests


class Breaker:
    def __init__(self, limit):
        self.limit = limit
        self.failures = 0

    def call(self, url):
        if self.failures >= self.limit:
            return None
        try:
            reply = requests.get(url, timeout=10)
            reply.raise_for_status()
        except requests.RequestException:
            self.failures += 1
            time.sleep(self.failures)
            return None
        self.failures = 0
        return reply.json()


def collect(urls):
    breaker = Breaker(5)
    return {url: breaker.call(url) for url in urls}  # here


if __name__ == "__main__":
    print(len(collect([f"https://sensors.example.net/{n}/latest" for n in range(800)])))
