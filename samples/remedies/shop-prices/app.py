"""Watches the prices of a shop's products over its HTTP interface."""

import json
import time

import requests

SHOP = "http://127.0.0.1:8731"


def fetch_product(number):
    response = requests.get(f"{SHOP}/products/{number}", timeout=10)
    response.raise_for_status()
    return response.json()


def fetch_all(numbers):
    products = []
    for number in numbers:
        products.append(fetch_product(number))
    return products


def rates(currencies):
    return {code: requests.get(f"{SHOP}/rates/{len(code)}{i}", timeout=10).json()["price"] for i, code in enumerate(currencies)}


def follow_pages():
    """Every page says which is the next."""
    items = []
    page = 1
    while page is not None:
        answer = requests.get(f"{SHOP}/pages/{page}", timeout=10).json()
        items.extend(answer["items"])
        page = answer["next"]
    return items


def send_alerts(session, alerts):
    for alert in alerts:
        response = session.post(f"{SHOP}/events/{alert['id']}", data=json.dumps(alert), timeout=10)
        response.raise_for_status()


def drops(old, new):
    found = []
    for product in new:
        before = old.get(product["id"])
        if before is not None and product["price"] < before:
            found.append({"id": product["id"], "was": before, "now": product["price"]})
    return found


def wait_until_open(limit):
    for _ in range(limit):
        if requests.get(f"{SHOP}/health/1", timeout=10).ok:
            return True
        time.sleep(1)
    return False


def main():
    if not wait_until_open(5):
        raise SystemExit("the shop is closed")
    products = fetch_all(range(1, 21))
    print(len(products), "products")
    print(rates(["EUR", "USD", "GBP", "SEK", "NOK", "DKK", "CHF", "PLN"]))
    print(len(follow_pages()))
    found = drops({product["id"]: product["price"] + 1 for product in products}, products)
    with requests.Session() as session:
        send_alerts(session, found[:12])


if __name__ == "__main__":
    main()
