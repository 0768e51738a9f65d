# remedy: threads|async
# shape: map
import requests

SERVICE = "https://translate.example.com/v1"
LINES = ["Good morning", "How are you?", "Where is the station?", "One coffee, please", "Thank you",
         "See you tomorrow", "It is raining", "I am late", "Open the window", "What time is it?"]


class Translator:
    def __init__(self, target, attempts=3):
        self.target = target
        self.attempts = attempts

    def translate(self, line):
        for _ in range(self.attempts):
            try:
                answer = requests.post(SERVICE, data={"q": line, "to": self.target}, timeout=10)
                return answer.json()["text"]
            except requests.RequestException:
                continue
        return line

    def translate_all(self, lines):
        return [self.translate(line) for line in lines]  # here


def main():
    for line in Translator("fr").translate_all(LINES):
        print(line)


if __name__ == "__main__":
    main()
