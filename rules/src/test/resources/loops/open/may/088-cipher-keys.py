# remedy: processes
# shape: dict
ENGLISH = dict(zip("etaoinshrdlcumwfgypbvk", range(22, 0, -1)))
PLAIN = "meet me at the old harbour before the storm comes in and bring the letter " * 6000


def decrypt(text, key):
    letters = []
    for c in text:
        if c.isalpha():
            letters.append(chr((ord(c) - 97 - key) % 26 + 97))
        else:
            letters.append(c)
    return "".join(letters)


def likelihood(secret, key):
    return sum(ENGLISH.get(c, 0) for c in decrypt(secret, key))


def main():
    secret = decrypt(PLAIN, -11)
    scores = {key: likelihood(secret, key) for key in range(26)}  # here
    best = max(scores, key=scores.get)
    print(best, decrypt(secret[:30], best))


if __name__ == "__main__":
    main()
