"""FastAPI: what a dependency gives, callable dependencies, pools, websockets, class-based services."""
from typing import Annotated

import anyio
import requests
from deps import AsyncChecker, Checker, OrderService, Settings, get_orders, get_session, get_settings, outer
from fastapi import Depends, FastAPI
from fastapi.concurrency import run_in_threadpool

app = FastAPI(dependencies=[Depends(outer)])
SettingsDep = Annotated[Settings, Depends(get_settings)]


@app.get("/settings")
async def annotated_dependency(settings: SettingsDep):
    return settings.load()  # expect: blocking-call-in-async "requests.get"


@app.get("/session")
async def session_from_a_generator_dependency(session: Annotated[requests.Session, Depends(get_session)]):
    return session.get("https://example.org").json()  # expect: blocking-call-in-async "session.get"


@app.get("/checked", dependencies=[Depends(Checker("admin")), Depends(AsyncChecker())])
async def callable_dependencies():
    return {}


@app.post("/orders")
async def service_through_two_methods(order: dict, orders: OrderService = Depends(get_orders)):
    return orders.place(order)  # expect: blocking-call-in-async "post"


@app.post("/orders/total")
async def harmless_method_of_a_service(order: dict, orders: OrderService = Depends(get_orders)):
    return orders.total(order)


@app.post("/orders/threaded")
async def service_in_a_thread_pool(order: dict, orders: OrderService = Depends(get_orders)):
    return await run_in_threadpool(orders.place, order)


@app.post("/orders/anyio")
async def service_in_an_anyio_thread(order: dict, orders: OrderService = Depends(get_orders)):
    return await anyio.to_thread.run_sync(lambda: orders.place(order))


@app.post("/orders/plain")
def service_in_a_plain_endpoint(order: dict, orders: OrderService = Depends(get_orders)):
    return orders.place(order)
