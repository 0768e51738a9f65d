from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import Pool

import requests


# doc:bad
def pages(urls):
    found = []
    with ThreadPoolExecutor(max_workers=8) as pool:
        for url in urls:
            future = pool.submit(requests.get, url)  # expect: awaited-at-once "`pool.submit` is waited for with `result()` before the next one starts"
                   # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            found.append(future.result())
    return found


# doc:good
def pages_at_once(urls):
    with ThreadPoolExecutor(max_workers=8) as pool:
        return list(pool.map(requests.get, urls))


# doc:end


def total(parts):
    with ProcessPoolExecutor() as pool:
        return [pool.submit(sum, part).result() for part in parts]  # expect: awaited-at-once "`pool.submit`"


def applied(parts):
    with Pool() as pool:
        for part in parts:
            print(pool.apply_async(sum, (part,)).get())  # expect: awaited-at-once "`pool.apply_async`"


def collected(urls):
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(requests.get, url) for url in urls]
        return [future.result() for future in futures]


def limited(urls):
    with ThreadPoolExecutor() as pool:
        for url in urls:
            print(pool.submit(requests.get, url).result(timeout=1))


def in_order(urls):
    with ThreadPoolExecutor(max_workers=1) as pool:
        for url in urls:
            print(pool.submit(requests.get, url).result())


def chained(parts):
    last = 0
    with ProcessPoolExecutor() as pool:
        for part in parts:
            last = pool.submit(sum, part, last).result()
    return last
