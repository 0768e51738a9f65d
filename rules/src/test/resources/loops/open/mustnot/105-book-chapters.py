# obstacle: unknown
import io
import zipfile


def chapter(number, offset):
    lines = []
    value = number + offset
    for line in range(300):
        value = value * 75 % 65537
        lines.append(f"{line}: {'word ' * (value % 9)}")
    return "\n".join(lines)


def bind(count):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as book:
        for number in range(count):  # here
            text = chapter(number, target.tell())
            book.writestr(f"chapter{number}.txt", text)
    return target.getvalue()


if __name__ == "__main__":
    print(len(bind(4000)))
