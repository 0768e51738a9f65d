from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from observations import parse_file


def one_after_another(paths):
    for path in paths:
        yield parse_file(path)


def parse_all(paths, workers):
    if workers <= 1:
        yield from one_after_another(paths)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
        yield from pool.map(parse_file, paths, chunksize=2)
