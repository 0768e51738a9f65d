import shop.clients as clients
import shop.clients.prices as pricing
from shop import clients as api_clients
from shop.clients import StockClient, format_price, lookup_stock

async def price(sku):
    amount = clients.current_price(sku)  # expect: blocking-call-in-async "requests.get"
    return {"sku": sku, "amount": amount}


async def price_label(amount):
    return clients.format_price(amount) + " / " + format_price(amount)


async def stock(sku):
    return {"left": lookup_stock(sku)}  # expect: blocking-call-in-async "time.sleep"


async def refresh():
    pricing._refresh()  # expect: blocking-call-in-async "requests.post"


async def health(host):
    client = api_clients.StockClient(host)
    return client.ping()  # expect: blocking-call-in-async "create_connection"


async def name(host):
    return StockClient(host).label()
