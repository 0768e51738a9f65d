# remedy: processes
# shape: map
from dataclasses import dataclass, field

ACCOUNTS = 48
ENTRIES = 150_000


@dataclass
class Account:
    number: int
    entries: list[int] = field(default_factory=list)


def check(account):
    balance = 0
    lowest = 0
    digest = 17
    for entry in account.entries:
        balance += entry
        if balance < lowest:
            lowest = balance
        digest = (digest * 31 + entry) % 1_000_003
    if digest % 13 == 0:
        raise ValueError(f"account {account.number} was altered")
    return lowest


def open_account(number):
    return Account(number, [(number * 997 + i * 7919) % 2001 - 1000 for i in range(ENTRIES)])


def main():
    passed, altered = {}, []
    for number in range(ACCOUNTS):  # here
        try:
            passed[number] = check(open_account(number))
        except ValueError as error:
            altered.append(str(error))
    print(len(passed), "accounts in order,", len(altered), "altered")


if __name__ == "__main__":
    main()
