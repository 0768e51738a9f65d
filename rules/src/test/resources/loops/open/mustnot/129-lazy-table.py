# obstacle: attribute
class Sequence:
    def __init__(self):
        self.terms = [1, 1]

    def __getitem__(self, index):
        while len(self.terms) <= index:
            n = len(self.terms)
            value = self.terms[n - 1 - self.terms[n - 1] % n] + n
            for k in range(100):
                value = (value * 31 + k) % 65521
            self.terms.append(value)
        return self.terms[index]

    def replace(self, index):
        self.terms[index] = self[index + 1] ^ self[index]
        return self.terms[index]


def shuffle_terms(count):
    sequence = Sequence()
    return [sequence.replace(index) for index in range(count)]  # here


if __name__ == "__main__":
    print(sum(shuffle_terms(200000)))
