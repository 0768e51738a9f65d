# obstacle: recurrence
MASK = 0xFFFFFFFF
KEY = (0x11223344, 0x55667788, 0x99AABBCC, 0xDDEEFF00)


def scramble(left, right):
    total = 0
    for _ in range(32):
        left = (left + ((((right << 4) ^ (right >> 5)) + right) ^ (total + KEY[total & 3]))) & MASK
        total = (total + 0x9E3779B9) & MASK
        right = (right + ((((left << 4) ^ (left >> 5)) + left) ^ (total + KEY[(total >> 11) & 3]))) & MASK
    return left, right


def encrypt(blocks, vector):
    sealed = []
    for left, right in blocks:  # here
        vector = scramble(left ^ vector[0], right ^ vector[1])
        sealed.append(vector)
    return sealed


if __name__ == "__main__":
    plain = [(i * 2654435761 & MASK, i * 40503 & MASK) for i in range(40000)]
    print(encrypt(plain, (1, 2))[-1])
