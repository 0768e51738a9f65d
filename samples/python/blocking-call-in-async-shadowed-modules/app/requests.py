"""A module of the project with the name of a library."""


def get(url):
    return url


def post(url):
    import time

    time.sleep(1)
    return url
