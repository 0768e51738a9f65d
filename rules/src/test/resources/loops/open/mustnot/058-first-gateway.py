# obstacle: exit
import requests


class Checkout:
    def __init__(self, gateways):
        self.gateways = gateways

    def charge(self, gateway, card, amount):
        reply = requests.post(gateway, json={"card": card, "amount": amount}, timeout=30)
        return reply.status_code == 201

    def pay(self, card, amount):
        used = None
        for gateway in self.gateways:  # here
            if self.charge(gateway, card, amount):
                used = gateway
                break
        return used


if __name__ == "__main__":
    shop = Checkout([f"https://pay{n}.example.com/charges" for n in range(30)])
    print(shop.pay("tok-visa", 1999))
