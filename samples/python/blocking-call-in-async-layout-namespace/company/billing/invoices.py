import time

import requests


def send_invoice(number):
    return requests.put("https://billing.example.org/" + number, timeout=9)


def settle():
    time.sleep(5)


def number_of(year, index):
    return f"{year}-{index:05}"
