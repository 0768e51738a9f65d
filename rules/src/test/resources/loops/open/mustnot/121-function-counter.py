# obstacle: attribute
def ticket(text):
    ticket.issued += 1
    value = ticket.issued
    for letter in text * 40:
        value = (value * 31 + ord(letter)) % 99991
    return value


ticket.issued = 0


def stamp_all(texts):
    stamps = {}
    for text in texts:  # here
        stamps[text] = ticket(text)
    return stamps


if __name__ == "__main__":
    print(sum(stamp_all([f"parcel {n}" for n in range(60000)]).values()))
