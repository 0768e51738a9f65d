from app.util import fetch_rates, slug


async def rates():
    return fetch_rates()  # expect: blocking-call-in-async "requests.get"


async def slugged(text):
    return slug(text)
