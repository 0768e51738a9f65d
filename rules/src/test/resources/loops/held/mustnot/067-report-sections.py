# obstacle: iterator
import csv
import io


def summarise(name, rows):
    total = 0
    for row in rows:
        for field in row:
            for letter in field * 24:
                total = (total * 61 + ord(letter)) % 999331
    return name, total


def section(reader):
    for row in reader:
        if not row:
            return
        yield row


def sections(text):
    reader = csv.reader(io.StringIO(text))
    results = []
    for title in reader:  # here
        results.append(summarise(title[0], section(reader)))
    return results


if __name__ == "__main__":
    page = "".join(f"part {n}\r\n" + f"{n},red,{n * n}\r\n" * 20 + "\r\n" for n in range(1500))
    print(sections(page)[-1])
