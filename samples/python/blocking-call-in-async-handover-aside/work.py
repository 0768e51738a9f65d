import time

import requests


def fetch(url):
    return requests.get(url).text


def load(url):
    return requests.post(url).text


def build(url):
    return requests.put(url).text


def args(url):
    return requests.head(url).headers


def target():
    time.sleep(1)
    return print


def parse(text):
    return text.split()
