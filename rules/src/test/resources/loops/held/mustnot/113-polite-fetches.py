# obstacle: wait
import time

import requests


class Limiter:
    def __init__(self, gap):
        self.gap = gap
        self.free_at = 0.0

    def wait(self):
        now = time.monotonic()
        if now < self.free_at:
            time.sleep(self.free_at - now)
        self.free_at = max(now, self.free_at) + self.gap


def sizes(urls):
    limiter = Limiter(1.5)
    found = {}
    for url in urls:  # here
        limiter.wait()
        reply = requests.get(url, timeout=30)
        if reply.status_code == 429:
            limiter.gap *= 2
        found[url] = len(reply.content)
    return found


if __name__ == "__main__":
    print(sizes([f"https://atlas.example.org/tile/{n}" for n in range(2000)]))
