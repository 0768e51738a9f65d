"""RS(255, 223) over GF(256)."""


class Uncorrectable(Exception):
    pass


EXP, LOG = [0] * 512, [0] * 256


def _fill():
    x = 1
    for i in range(255):
        EXP[i] = EXP[i + 255] = x
        LOG[x] = i
        x <<= 1
        if x & 256:
            x ^= 0x187


_fill()


def mul(a, b):
    return EXP[LOG[a] + LOG[b]] if a and b else 0


def inverse(a):
    return EXP[255 - LOG[a]]


def poly_mul(p, q):
    out = [0] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            out[i + j] ^= mul(a, b)
    return out


def evaluate(p, x):
    y = 0
    for c in p:
        y = mul(y, x) ^ c
    return y


def generator(n):
    g = [1]
    for i in range(n):
        g = poly_mul(g, [1, EXP[i]])
    return g


class Codec:
    def __init__(self, parity=32):
        self.parity = parity
        self.generator = generator(parity)

    def encode(self, data):
        rest = list(data) + [0] * self.parity
        for i in range(len(data)):
            factor = rest[i]
            if factor:
                for j in range(1, len(self.generator)):
                    rest[i + j] ^= mul(self.generator[j], factor)
        return bytes(data) + bytes(rest[len(data):])

    def syndromes(self, word):
        return [evaluate(word, EXP[i]) for i in range(self.parity)]

    def locator(self, syndromes):
        """Berlekamp and Massey; lowest power first."""
        c, b, length, m, last = [1], [1], 0, 1, 1
        for n, s in enumerate(syndromes):
            delta = s
            for i in range(1, min(length, len(c) - 1) + 1):
                delta ^= mul(c[i], syndromes[n - i])
            if not delta:
                m += 1
                continue
            scale = mul(delta, inverse(last))
            t = list(c)
            c = c + [0] * (len(b) + m - len(c))
            for i, x in enumerate(b):
                c[i + m] ^= mul(scale, x)
            if 2 * length <= n:
                length, b, last, m = n + 1 - length, t, delta, 1
            else:
                m += 1
        return c[:length + 1]

    def positions(self, locator, size):
        found = []
        backwards = locator[::-1]
        for i in range(size):
            if evaluate(backwards, EXP[255 - i]) == 0:
                found.append(i)
        return found

    def magnitudes(self, syndromes, locator, where):
        omega = poly_mul(syndromes, locator)[:self.parity]
        for i in where:
            x = EXP[255 - i]
            top, power = 0, 1
            for c in omega:
                top ^= mul(c, power)
                power = mul(power, x)
            bottom, power = 0, 1
            for c in locator[1::2]:
                bottom ^= mul(c, power)
                power = mul(power, mul(x, x))
            yield i, mul(EXP[i], mul(top, inverse(bottom)))

    def decode(self, word):
        syndromes = self.syndromes(word)
        if not any(syndromes):
            return bytes(word[:-self.parity]), 0
        locator = self.locator(syndromes)
        where = self.positions(locator, len(word))
        if len(where) != len(locator) - 1:
            raise Uncorrectable(f"{len(locator) - 1} errors")
        fixed = bytearray(word)
        for i, value in self.magnitudes(syndromes, locator, where):
            fixed[len(word) - 1 - i] ^= value
        return bytes(fixed[:-self.parity]), len(where)
