# obstacle: attribute
class Scanner:
    def __init__(self, text):
        self.text = text
        self.pos = 0
        self.line = 1

    def word(self):
        start = self.pos
        while self.pos < len(self.text) and self.text[self.pos].isalnum():
            self.pos += 1
        return self.stem(self.text[start : self.pos])

    def stem(self, word):
        value = self.line
        for letter in word * 20:
            value = (value * 31 + ord(letter)) % 65521
        return word, value

    def scan(self):
        found = []
        while self.pos < len(self.text):  # here
            letter = self.text[self.pos]
            if letter.isalnum():
                found.append((self.line, self.word()))
            else:
                self.line += letter == "\n"
                self.pos += 1
        return found


if __name__ == "__main__":
    book = "one two(three);\n  four = 5 + six\n" * 20000
    print(len(Scanner(book).scan()))
