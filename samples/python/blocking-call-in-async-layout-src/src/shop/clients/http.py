import requests


def fetch_price(sku):
    return requests.get("https://prices.example.org/" + sku, timeout=3).json()


def fetch_stock(sku):
    return requests.post("https://stock.example.org", json={"sku": sku}, timeout=3).json()


def price_url(sku):
    return "https://prices.example.org/" + sku
