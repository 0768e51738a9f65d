import requests
from app import requests as own


async def library_by_an_absolute_import(url):
    return requests.get(url, timeout=3)  # expect: blocking-call-in-async "requests.get"


async def own_module_by_its_package(url):
    return own.get(url)
