import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import Pool, Process

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


def threads(urls):
    for url in urls:
        thread = threading.Thread(target=requests.get, args=(url,))  # expect: awaited-at-once "`threading.Thread` is waited for with `join()` before the next one starts"
        thread.start()
        thread.join()


def threads_together(urls):
    threads = [threading.Thread(target=requests.get, args=(url,)) for url in urls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def threads_in_pairs(urls):
    for url in urls:
        first = threading.Thread(target=requests.get, args=(url,))
        second = threading.Thread(target=print, args=(url,))
        first.start()
        second.start()
        first.join()
        second.join()


def threads_with_a_limit(urls):
    for url in urls:
        thread = threading.Thread(target=requests.get, args=(url,))
        thread.start()
        thread.join(5)


def threads_beside(urls):
    for url in urls:
        thread = threading.Thread(target=requests.get, args=(url,))
        thread.start()
        print(sum(len(one) for one in urls))
        thread.join()


def processes_give_memory_back(parts):
    for part in parts:
        process = Process(target=sum, args=(part,))
        process.start()
        process.join()


def applied_at_once(parts):
    with Pool() as pool:
        return [pool.apply(sum, (part,)) for part in parts]  # expect: awaited-at-once "`pool.apply` waits for each before the next one starts"


def applied_to_the_last(parts):
    last = 0
    with Pool() as pool:
        for part in parts:
            last = pool.apply(sum, (part, last))
    return last


class Step:
    def apply(self, part):
        return sum(part)


def own_apply(step: Step, parts):
    return [step.apply(part) for part in parts]
