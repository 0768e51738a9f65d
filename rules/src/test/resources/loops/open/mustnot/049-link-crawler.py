# obstacle: worklist
import re

import requests

LINK = re.compile(r'href="(/[^"#?]*)"')


def crawl(host, limit=2000):
    pages = {}
    waiting = ["/"]
    while waiting and len(pages) < limit:  # here
        path = waiting.pop()
        if path in pages:
            continue
        reply = requests.get(host + path, timeout=20)
        pages[path] = len(reply.text)
        waiting.extend(LINK.findall(reply.text))
    return pages


if __name__ == "__main__":
    for path, size in crawl("https://docs.example.org").items():
        print(path, size)
