# obstacle: file
import os
import tempfile


def digest(text):
    value = 5381
    for letter in text * 8:
        value = (value * 33 ^ ord(letter)) & 0xFFFFFFFF
    return value


def load(path):
    settings = {}
    with open(path) as handle:
        for line in handle:  # here
            while line.endswith("\\\n"):
                line = line[:-2] + next(handle)
            name, _, value = line.partition("=")
            settings[name] = digest(value)
    return settings


def main():
    with tempfile.NamedTemporaryFile("w", suffix=".conf", delete=False) as out:
        for n in range(30000):
            out.write(f"key{n} = first {n} \\\n   second \\\n   third\n")
    print(len(load(out.name)))
    os.remove(out.name)


if __name__ == "__main__":
    main()
