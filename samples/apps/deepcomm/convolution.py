"""The convolutional code of rate 1/2 with constraint length 7, and its decoder (Viterbi, soft decisions)."""
G1, G2 = 0o171, 0o133
STATES = 64


def parity(x):
    return bin(x).count("1") & 1


def _table():
    table = []
    for state in range(STATES):
        row = []
        for bit in (0, 1):
            register = bit << 6 | state
            row.append((register >> 1, parity(register & G1), 1 - parity(register & G2)))
        table.append(row)
    return table


NEXT = _table()


def to_bits(data):
    return [byte >> i & 1 for byte in data for i in range(7, -1, -1)]


def to_bytes(bits):
    out = bytearray()
    for i in range(0, len(bits) - 7, 8):
        byte = 0
        for bit in bits[i:i + 8]:
            byte = byte << 1 | bit
        out.append(byte)
    return bytes(out)


def encode(bits):
    state, out = 0, []
    for bit in bits:
        state, a, b = NEXT[state][bit]
        out += (a, b)
    return out


def decode(symbols):
    """symbols: floats from -1 (a zero) to 1 (a one), two for each bit."""
    infinity = float("inf")
    cost = [0.0] + [infinity] * (STATES - 1)
    history = []
    for i in range(0, len(symbols) - 1, 2):
        x, y = symbols[i], symbols[i + 1]
        branch = {(a, b): (x - (2 * a - 1)) ** 2 + (y - (2 * b - 1)) ** 2 for a in (0, 1) for b in (0, 1)}
        new, back = [infinity] * STATES, [0] * STATES
        for state in range(STATES):
            base = cost[state]
            if base == infinity:
                continue
            for following, a, b in NEXT[state]:
                total = base + branch[a, b]
                if total < new[following]:
                    new[following], back[following] = total, state
        cost = new
        history.append(back)
    state = cost.index(min(cost))
    bits = []
    for back in reversed(history):
        bits.append(state >> 5)
        state = back[state]
    bits.reverse()
    return bits
