# remedy: threads|processes
# shape: dict
import hashlib
import tempfile
from pathlib import Path

IMAGES = 12
MEGABYTES = 48
CHUNK = 1 << 20


def write_images(folder):
    for number in range(IMAGES):
        with open(folder / f"disk{number}.img", "wb") as out:
            for _ in range(MEGABYTES):
                out.write(bytes([number]) * CHUNK)


def digest(path):
    state = hashlib.sha512()
    with open(path, "rb") as source:
        while block := source.read(CHUNK):
            state.update(block)
    return state.hexdigest()


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_images(folder)
        digests = {}
        for number in range(IMAGES):  # here
            path = folder / f"disk{number}.img"
            digests[path.name] = digest(path)
    for image, value in digests.items():
        print(value[:16], image)


if __name__ == "__main__":
    main()
