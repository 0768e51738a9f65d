"""Chains that pass through objects, lambdas, caches and pipelines."""
import asyncio

from steps import Cache, Fetch, Pipeline, Session, Upper, outer_five, slow_loader

session = Session("t")


async def five_calls_with_a_lambda_between():
    return outer_five()  # expect: blocking-call-in-async "requests.head"


async def stages_of_a_pipeline(url):
    return Pipeline(Upper(), Fetch()).run(url)  # expect: blocking-call-in-async "HTTPResponse.read"


async def stages_in_a_thread(url):
    return await asyncio.to_thread(Pipeline(Fetch()).run, url)


async def cache_that_loads(key):
    return Cache(slow_loader)[key]  # expect: blocking-call-in-async "time.sleep"


async def own_session_with_a_library_name():
    return session.get("x")


async def library_session_behind_a_property(url):
    return session.http.get(url)  # expect: blocking-call-in-async ".get"
