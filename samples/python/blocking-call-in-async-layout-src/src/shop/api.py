import shop.clients.shell
from shop import clients
from shop.clients.http import fetch_stock, price_url


async def absolute_import_of_a_reexport(sku):
    return clients.fetch_price(sku)  # expect: blocking-call-in-async "requests.get"


async def absolute_import_of_a_function(sku):
    return fetch_stock(sku)  # expect: blocking-call-in-async "requests.post"


async def dotted_path_through_the_package():
    shop.clients.shell.rebuild_index()  # expect: blocking-call-in-async "subprocess.check_call"


async def pure_function_of_the_same_module(sku):
    return price_url(sku)
