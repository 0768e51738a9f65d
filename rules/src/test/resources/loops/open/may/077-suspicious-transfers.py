# remedy: processes
# shape: search
from random import Random

ACCOUNTS = 80
TRANSFERS = 60_000


def history(account):
    rng = Random(account)
    return [rng.randrange(1, 5_000) for _ in range(TRANSFERS)]


def suspicious(account):
    window = 0
    amounts = history(account)
    for i, amount in enumerate(amounts):
        window += amount
        if i >= 30:
            window -= amounts[i - 30]
        if window > 140_000:
            return True
    return False


def main():
    alarm = any(suspicious(account) for account in range(ACCOUNTS))  # here
    print("call the bank" if alarm else "all quiet")


if __name__ == "__main__":
    main()
