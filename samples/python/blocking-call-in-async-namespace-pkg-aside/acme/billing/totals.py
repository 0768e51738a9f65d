from urllib.request import urlopen

VAT = 0.19


def gross(invoice):
    return round(sum(line["net"] for line in invoice["lines"]) * (1 + VAT), 2)


def rate(code):
    with urlopen("https://rates.example.com/" + code) as reply:
        return float(reply.headers["X-Rate"])
