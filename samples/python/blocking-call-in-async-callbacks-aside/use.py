import subprocess
from functools import partial

import requests

from util import attempt, each, tap


def download(url):
    return requests.get(url).content


def shorten(url):
    return url.rsplit("/", 1)[-1]


def upload(name, url):
    return requests.post(url, data=name).ok


async def a_shorten(urls):
    return each(urls, shorten)


async def b_download(urls):
    return each(urls, download)  # expect: blocking-call-in-async "requests.get"


async def c_partial(url):
    return tap(url, partial(upload, "report"))  # expect: blocking-call-in-async "requests.post"


def revision():
    return subprocess.check_output(["git", "rev-parse", "HEAD"])


async def d_attempt():
    return await attempt(revision)


async def e_lambda(urls):
    return each(urls, lambda u: requests.head(u).status_code)  # expect: blocking-call-in-async "requests.head"


async def f_lambda_str(urls):
    return each(urls, lambda u: u.lower())


async def g_partial_kept(jobs):
    jobs.append(partial(requests.put, "https://example.com"))


async def h_partial_called():
    put = partial(requests.put, "https://example.com")
    put(data=b"x")  # expect: blocking-call-in-async "requests.put"
