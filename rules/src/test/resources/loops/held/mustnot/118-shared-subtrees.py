# obstacle: global
NUMBERS = {}


def shape(left, right, letter):
    value = letter
    for k in range(80):
        value = (value * 131 + left * 7 + right + k) % 1000003
    return left, right, value % 3


def number(text, low, high):  # here
    if low >= high:
        return 0
    middle = (low + high) // 2
    left = number(text, low, middle)
    right = number(text, middle + 1, high)
    key = shape(left, right, ord(text[middle]))
    if key not in NUMBERS:
        NUMBERS[key] = len(NUMBERS) + 1
    return NUMBERS[key]


if __name__ == "__main__":
    page = "".join(chr(97 + n * n % 7) for n in range(150000))
    print(number(page, 0, len(page)), len(NUMBERS))
