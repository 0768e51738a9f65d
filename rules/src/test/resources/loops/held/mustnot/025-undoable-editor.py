# obstacle: attribute
class Editor:
    def __init__(self, text):
        self.text = text
        self.undo = []

    def fold(self, shift):
        return "".join(chr((ord(c) - 97 + shift) % 26 + 97) for c in self.text)

    def apply(self, command, value):
        if command == "shift":
            self.undo.append(self.text)
            self.text = self.fold(value)
        elif command == "turn":
            self.undo.append(self.text)
            self.text = self.text[value:] + self.text[:value]
        elif command == "undo" and self.undo:
            self.text = self.undo.pop()


def replay(editor, journal):
    for command, value in journal:  # here
        editor.apply(command, value)
    return editor.text


if __name__ == "__main__":
    words = ("shift", "turn", "shift", "undo", "turn")
    log = [(words[i % 5], i % 23) for i in range(24000)]
    print(replay(Editor("abcdefghij" * 60), log)[:30])
