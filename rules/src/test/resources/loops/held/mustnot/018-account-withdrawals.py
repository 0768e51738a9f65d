# obstacle: attribute
class Refused(Exception):
    pass


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.fees = 0

    def fee(self, amount):
        digest = amount
        for k in range(400):
            digest = (digest * 33 + k + self.balance) % 65521
        return 1 + digest % 5

    def withdraw(self, amount):
        cost = self.fee(amount)
        if self.balance < amount + cost:
            raise Refused(amount)
        self.balance -= amount + cost
        self.fees += cost


def settle(account, requests):
    refused = []
    for amount in requests:  # here
        try:
            account.withdraw(amount)
        except Refused:
            refused.append(amount)
    return refused


if __name__ == "__main__":
    purse = Account(700000)
    print(len(settle(purse, [i * 17 % 260 + 1 for i in range(24000)])), purse.balance)
