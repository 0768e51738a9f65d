"""Talks to the suppliers' price service."""
import json
import os
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor


class SupplierClient:
    def __init__(self, base_url=None, timeout=5.0, retries=3):
        self.base_url = (base_url or os.environ["SUPPLIER_URL"]).rstrip("/")
        self.timeout = timeout
        self.retries = retries

    def _get(self, path):
        for attempt in range(self.retries):
            try:
                with urllib.request.urlopen(self.base_url + path, timeout=self.timeout) as reply:
                    return json.load(reply)
            except urllib.error.HTTPError as error:
                if error.code != 503 or attempt == self.retries - 1:
                    raise
                time.sleep(0.02 * 2 ** attempt)

    def quote(self, sku):
        return self._get(f"/price/{sku}")["price"]

    def catalog(self, supplier):
        items = self._get(f"/catalog/{supplier}")["items"]
        prices = {}
        for item in items:
            tiers = sorted(item["tiers"], key=lambda tier: tier["from"])
            prices[item["sku"]] = min(t["price"] * (1 - t.get("discount", 0)) for t in tiers)
        return prices

    def quotes(self, skus, workers=6):
        with ThreadPoolExecutor(workers) as pool:
            return dict(zip(skus, pool.map(self.quote, skus)))


def refresh_prices(client, products, margin=1.25):
    quotes = client.quotes([p.sku for p in products.page("bulk", limit=24)])
    for sku, price in quotes.items():
        products.set_price(sku, price * margin)
    return len(quotes)
