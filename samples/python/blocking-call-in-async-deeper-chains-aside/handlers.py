from repo import Service

service = Service()


async def a_link(key):
    return service.link(key)


async def b_load(key):
    return service.load(key)  # expect: blocking-call-in-async "requests.request"


async def c_load_again(key):
    return service.load(key).json()
