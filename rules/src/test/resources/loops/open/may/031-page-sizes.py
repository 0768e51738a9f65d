# remedy: threads|async
# shape: map
import requests

PAGES = [
    "https://example.org/",
    "https://example.org/about",
    "https://example.org/news",
    "https://example.org/contact",
    "https://example.org/jobs",
    "https://example.org/team",
    "https://example.org/press",
    "https://example.org/imprint",
    "https://example.org/prices",
    "https://example.org/help",
]


def main():
    sizes = []
    for url in PAGES:  # here
        answer = requests.get(url, timeout=10)
        sizes.append((url, len(answer.content)))
    for url, size in sizes:
        print(f"{size:>9} {url}")


if __name__ == "__main__":
    main()
