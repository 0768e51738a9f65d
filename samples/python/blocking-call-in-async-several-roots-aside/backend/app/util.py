import requests


def fetch_rates():
    return requests.get("https://rates.example.com").json()


def slug(text):
    return text.lower().replace(" ", "-")
