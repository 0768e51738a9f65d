import requests


class Gateway:
    def charge(self, amount):
        return requests.put("https://pay.example.com", json={"amount": amount}).ok
