# remedy: processes
# shape: dict
USERS = [
    ("ada", "correct horse"), ("bo", "hunter2"), ("cleo", "tr0ub4dor"), ("dan", "letmein"),
    ("eve", "qwerty"), ("finn", "dragon"), ("gus", "monkey"), ("hal", "iloveyou"),
    ("ida", "sunshine"), ("jon", "princess"), ("kim", "football"), ("lea", "starwars"),
]
ROUNDS = 800_000


def stretch(password, salt):
    state = 0xCBF29CE484222325
    for byte in (salt + password).encode():
        state = ((state ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    for _ in range(ROUNDS):
        state ^= (state << 13) & 0xFFFFFFFFFFFFFFFF
        state ^= state >> 7
        state ^= (state << 17) & 0xFFFFFFFFFFFFFFFF
    return f"{state:016x}"


def main():
    digests = {}
    for user, password in USERS:  # here
        digests[user] = stretch(password, user)
    for user in sorted(digests):
        print(user, digests[user])


if __name__ == "__main__":
    main()
