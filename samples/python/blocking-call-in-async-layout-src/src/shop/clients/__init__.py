from shop.clients.http import fetch_price

__all__ = ["fetch_price"]
