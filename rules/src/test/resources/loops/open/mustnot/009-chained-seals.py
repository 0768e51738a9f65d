# obstacle: recurrence
import hashlib
import json


def seal(entry, parent):
    text = json.dumps({"entry": entry, "parent": parent}, sort_keys=True)
    return hashlib.pbkdf2_hmac("sha256", text.encode(), b"ledger", 4000).hex()


def build(entries):
    parent = "0" * 64
    chain = []
    for entry in entries:  # here
        parent = seal(entry, parent)
        chain.append({"entry": entry, "seal": parent})
    return chain


if __name__ == "__main__":
    made = build([{"id": i, "amount": i * 3 % 17} for i in range(900)])
    print(made[-1]["seal"])
