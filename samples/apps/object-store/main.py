import os
import sys
from collections import Counter

from repo import Repository
from transfer import push


def show_log(repo, branch):
    for ident, commit in repo.log(repo.ref(branch)):
        print(ident[:10], commit.when, commit.message)


def show_diff(repo, old, new):
    for path, parts in repo.compare(repo.ref(old) or old, repo.ref(new) or new):
        print(f"--- {path}")
        for part in parts:
            print("\n".join(part))


def main(argv):
    command, *words = argv
    repo = Repository(".", os.environ.get("AUTHOR", "someone"))
    if command == "commit":
        branch, when, message = words
        print(repo.commit(branch, message, int(when)))
    elif command == "branch":
        repo.set_ref(words[0], repo.ref(words[1]))
    elif command == "log":
        show_log(repo, words[0])
    elif command == "diff":
        show_diff(repo, *words)
    elif command == "checkout":
        repo.checkout(repo.ref(words[0]))
    elif command == "merge":
        print(repo.merge(words[0], words[1], int(words[2])), "conflicts")
    elif command == "blame":
        owners = repo.blame(repo.ref(words[0]), words[1])
        for ident, count in Counter(owner for owner, _ in owners).most_common():
            print(ident[:10], count)
    elif command == "push":
        host, _, port = os.environ["STORE_REMOTE"].partition(":")
        print(push(repo, words[0], (host, int(port))), "objects sent")
    elif command == "fsck":
        print(repo.fsck(), "bytes")
    else:
        print(f"unknown command {command}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
