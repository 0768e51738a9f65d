# obstacle: alias
def weigh(bucket, word):
    value = len(word)
    for other in bucket[-40:]:
        for k in range(6):
            value = (value * 29 + other + k) % 5003
    return value


def histogram(words):
    buckets = dict.fromkeys("abcdefghijklmnopqrstuvwxyz", [])
    for word in words:  # here
        bucket = buckets[word[0]]
        bucket.append(weigh(bucket, word))
    return buckets


if __name__ == "__main__":
    words = [chr(97 + n % 26) + "x" * (n % 7) for n in range(60000)]
    print(sum(histogram(words)["q"]))
