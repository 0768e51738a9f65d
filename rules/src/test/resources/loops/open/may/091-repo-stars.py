# remedy: threads|async
# shape: group
import json
from collections import defaultdict
from urllib.request import urlopen

REPOSITORIES = ("example/alpha", "example/beta", "example/gamma", "example/delta", "example/epsilon",
                "example/zeta", "example/eta", "example/theta", "example/iota", "example/kappa")


def details(name):
    with urlopen(f"https://code.example.com/api/repos/{name}", timeout=10) as answer:
        return json.load(answer)


def main():
    by_language = defaultdict(list)
    for name in REPOSITORIES:  # here
        repository = details(name)
        by_language[repository["language"]].append((repository["stars"], name))
    for language, found in sorted(by_language.items()):
        print(language, max(found)[1], len(found))


if __name__ == "__main__":
    main()
