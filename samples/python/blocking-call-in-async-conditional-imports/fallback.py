import requests


def download(url):
    return requests.get(url, timeout=3).content
