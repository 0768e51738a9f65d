# obstacle: worklist
from collections import deque

RULES = [("ab", "ba"), ("bb", "a"), ("ca", "ac"), ("aac", "cb"), ("bc", "cba")]


def rewrites(word):
    for left, right in RULES:
        at = word.find(left)
        while at >= 0:
            yield word[:at] + right + word[at + len(left) :]
            at = word.find(left, at + 1)


def closure(word, limit):
    seen = {word}
    queue = deque([word])
    while queue and len(seen) < limit:  # here
        for fresh in rewrites(queue.popleft()):
            if fresh not in seen and len(fresh) < 40:
                seen.add(fresh)
                queue.append(fresh)
    return seen


if __name__ == "__main__":
    print(len(closure("abcabccbaabcab" * 2, 400000)))
