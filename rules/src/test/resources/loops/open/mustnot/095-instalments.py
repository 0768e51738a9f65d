# obstacle: raise
import requests


class Declined(Exception):
    pass


def charge(card, part):
    reply = requests.post("https://bank.example.com/charges", json={"card": card, "cents": part}, timeout=30)
    if reply.status_code == 402:
        raise Declined(reply.text)
    reply.raise_for_status()
    return reply.json()["id"]


def collect(card, parts):
    receipts = []
    for part in parts:  # here
        receipts.append(charge(card, part))
    return receipts


if __name__ == "__main__":
    try:
        print(collect("tok-77", [2500] * 48))
    except Declined as problem:
        print("stopped:", problem)
