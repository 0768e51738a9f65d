"""FastAPI: `def` endpoints and dependencies have a thread pool, `async def` has the loop."""
from contextlib import asynccontextmanager

import service
from fastapi import APIRouter, BackgroundTasks, Depends, FastAPI, Request, WebSocket


@asynccontextmanager
async def lifespan(app: FastAPI):
    service.for_lifespan()  # expect: blocking-call-in-async "time.sleep"
    yield


app = FastAPI(lifespan=lifespan)
router = APIRouter(prefix="/v1")


def plain_dependency():
    return service.for_plain_dependency()


def plain_generator_dependency():
    yield service.for_plain_dependency()


async def async_dependency():
    return service.for_async_dependency()  # expect: blocking-call-in-async "requests.get"


class ClassDependency:
    def __init__(self, q: str = ""):
        service.for_class_dependency()
        self.q = q


async def async_background():
    service.for_async_background()  # expect: blocking-call-in-async "time.sleep"


def called_directly():
    service.for_direct_call()
    return {}


@app.get("/async")
async def async_endpoint(user=Depends(async_dependency)):
    return service.for_async_endpoint()  # expect: blocking-call-in-async "requests.get"


@app.get("/plain")
def plain_endpoint(user=Depends(plain_dependency)):
    return service.for_plain_endpoint()


@router.post("/injected")
async def async_endpoint_with_plain_dependencies(
    user=Depends(plain_dependency), session=Depends(plain_generator_dependency), q=Depends(ClassDependency)
):
    return {"user": user}


@router.post("/background")
async def plain_background_task(tasks: BackgroundTasks):
    tasks.add_task(service.for_background)
    tasks.add_task(async_background)
    return {}


@app.get("/direct")
async def plain_endpoint_called_directly():
    return called_directly()  # expect: blocking-call-in-async "time.sleep"


@app.middleware("http")
async def middleware(request: Request, call_next):
    service.for_middleware()  # expect: blocking-call-in-async "time.sleep"
    return await call_next(request)


@app.exception_handler(ValueError)
async def exception_handler(request: Request, error: ValueError):
    service.for_handler()  # expect: blocking-call-in-async "time.sleep"
    return {}


@app.websocket("/ws")
async def websocket_endpoint(socket: WebSocket):
    await socket.accept()
    await socket.send_text(service.for_websocket())  # expect: blocking-call-in-async "requests.get"


app.include_router(router)
