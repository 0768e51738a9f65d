from . import requests
from .requests import get


async def own_module_by_a_relative_import(url):
    return requests.get(url)


async def own_function_by_a_relative_import(url):
    return get(url)


async def own_module_whose_function_blocks(url):
    return requests.post(url)  # expect: blocking-call-in-async "time.sleep"
