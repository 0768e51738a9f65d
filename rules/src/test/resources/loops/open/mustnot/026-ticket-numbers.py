# obstacle: global
_next_number = 1000
_issued = {}


def stamp(name):
    code = 7
    for letter in name * 60:
        code = (code * 131 + ord(letter)) % 999983
    return code


def issue(name):
    global _next_number
    if stamp(name) % 3 == 0:
        return None
    number = _next_number
    _next_number += 1
    _issued[number] = name
    return number


def main():
    guests = [f"guest-{i}" for i in range(15000)]
    tickets = {}
    for guest in guests:  # here
        tickets[guest] = issue(guest)
    print(_next_number, tickets["guest-14999"])


if __name__ == "__main__":
    main()
