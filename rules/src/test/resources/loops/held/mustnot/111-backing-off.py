# obstacle: wait
import random
import time

import requests


def submit(document, attempts=8):
    for attempt in range(attempts):  # here
        reply = requests.post("https://intake.example.com/documents", json=document, timeout=30)
        if reply.status_code < 500:
            return reply.status_code
        time.sleep(min(2**attempt, 60) + random.random())
    return None


def main():
    code = submit({"kind": "invoice", "number": 1877})
    print("taken" if code == 201 else "given up")


if __name__ == "__main__":
    main()
