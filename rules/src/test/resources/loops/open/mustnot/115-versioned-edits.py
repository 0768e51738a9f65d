# obstacle: wait
import requests

BASE = "https://wiki.example.org/pages/handbook"


def put(change, version):
    reply = requests.put(BASE, json=change, headers={"If-Match": version}, timeout=30)
    reply.raise_for_status()
    return reply.headers["ETag"]


def publish(changes):
    version = requests.head(BASE, timeout=30).headers["ETag"]
    for change in changes:  # here
        version = put(change, version)
    return version


if __name__ == "__main__":
    print(publish([{"section": n, "text": f"Chapter {n}"} for n in range(120)]))
