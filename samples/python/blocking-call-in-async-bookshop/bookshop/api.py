"""A small program in layers: api, service, gateway."""
from fastapi import Depends, FastAPI

from .service import Catalogue, Orders, memory_catalogue

app = FastAPI()
catalogue = Catalogue()


def orders() -> Orders:
    return Orders(catalogue)


@app.get("/books/{isbn}")
async def four_layers_down(isbn: str):
    return catalogue.book(isbn)  # expect: blocking-call-in-async "get"


@app.get("/books/{isbn}/threaded")
async def the_same_in_a_thread(isbn: str):
    return await catalogue.book_in_thread(isbn)


@app.get("/books/{isbn}/known")
async def only_memory(isbn: str):
    return {"known": catalogue.known(isbn)}


@app.post("/import")
async def generator_that_pauses(isbns: list[str]):
    return list(catalogue.throttled(isbns))  # expect: blocking-call-in-async "time.sleep"


@app.post("/orders/price")
async def harmless_service(isbns: list[str], service: Orders = Depends(orders)):
    return service.price(isbns)


@app.get("/memory")
async def gateway_in_memory():
    return memory_catalogue().lookup("1")


@app.get("/plain/{isbn}")
def plain_endpoint(isbn: str):
    return catalogue.book(isbn)
