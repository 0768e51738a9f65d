# remedy: threads|async
# shape: reduction
from urllib.request import urlopen

MIRRORS = ["de", "fr", "nl", "it", "es", "pl", "se", "fi", "no", "dk", "at", "ch"]


def index_size(country):
    with urlopen(f"https://{country}.mirror.example.net/index.json", timeout=20) as answer:
        return len(answer.read())


def main():
    total = sum(index_size(country) for country in MIRRORS)  # here
    print(f"{total / 1024:.1f} KiB in all")


if __name__ == "__main__":
    main()
