import requests


def send(number, text):
    requests.post("https://sms.example.com", data={"to": number, "text": text})


def normalise(number):
    return number.replace(" ", "").lstrip("+")
