# remedy: threads|async
# shape: dict
import httpx

CURRENCIES = ("USD", "GBP", "JPY", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "CAD", "AUD")


def rate(currency):
    wanted = {"base": "EUR", "to": currency}
    answer = httpx.get("https://rates.example.com/latest", params=wanted, timeout=8.0)
    return answer.json()["rate"]


def convert(amount):
    rates = {currency: rate(currency) for currency in CURRENCIES}  # here
    return {currency: round(amount * factor, 2) for currency, factor in rates.items()}


def main():
    for currency, value in convert(250).items():
        print(currency, value)


if __name__ == "__main__":
    main()
