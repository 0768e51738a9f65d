# obstacle: recurrence
import hashlib


def mine(parent, payload, zeros):
    nonce = 0
    while True:
        digest = hashlib.sha256(f"{parent}|{payload}|{nonce}".encode()).hexdigest()
        if digest.startswith("0" * zeros):
            return nonce, digest
        nonce += 1


def extend(payloads):
    tip = "genesis"
    blocks = []
    for payload in payloads:  # here
        nonce, tip = mine(tip, payload, 3)
        blocks.append((payload, nonce, tip))
    return blocks


if __name__ == "__main__":
    print(extend([f"payment {n}" for n in range(300)])[-1])
