# remedy: threads|async
# shape: map
import re
from urllib.error import URLError
from urllib.request import Request, urlopen

SEEDS = [
    "https://example.org/a", "https://example.org/b", "https://example.org/c", "https://example.org/d",
    "https://example.net/a", "https://example.net/b", "https://example.net/c", "https://example.net/d",
    "https://example.com/a", "https://example.com/b", "https://example.com/c", "https://example.com/d",
]
TITLE = re.compile(r"<title>(.*?)</title>", re.I | re.S)


def title_of(url):
    request = Request(url, headers={"User-Agent": "title-reader/1.0"})
    with urlopen(request, timeout=10) as answer:
        html = answer.read().decode("utf-8", "replace")
    match = TITLE.search(html)
    return match.group(1).strip() if match else "(untitled)"


def crawl():
    titles, failures = [], []
    for url in SEEDS:  # here
        try:
            titles.append((url, title_of(url)))
        except URLError as error:
            failures.append((url, str(error.reason)))
    return titles, failures


def main():
    titles, failures = crawl()
    for url, title in titles:
        print(title, "<" + url + ">")
    print(len(failures), "failed")


if __name__ == "__main__":
    main()
