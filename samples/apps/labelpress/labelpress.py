"""Takes shipments from the warehouse's interface, draws labels and prints them."""
import csv
import io
import sys
from http.client import HTTPConnection

import reed
from canvas import Canvas, checksum
from code128 import bars
from printer import Journal, Printer, announce


def shipments(host, port, since):
    connection = HTTPConnection(host, port, timeout=10)
    try:
        connection.request("GET", f"/shipments.csv?since={since}")
        text = connection.getresponse().read().decode()
    finally:
        connection.close()
    return list(csv.DictReader(io.StringIO(text)))


def confirm(host, port, ids):
    connection = HTTPConnection(host, port, timeout=10)
    try:
        connection.request("POST", "/confirm", body=",".join(ids))
        return connection.getresponse().status == 200
    finally:
        connection.close()


def postcode_zone(code):
    digits = "".join(c for c in code if c.isdigit())
    return "LOCAL" if digits.startswith("1") else "AIR" if digits[:1] in "89" else "ROAD"


def draw(row):
    c = Canvas(812, 609)
    c.box(10, 10, 792, 3)
    c.text(30, 30, row["name"], 3)
    for n, part in enumerate(row["address"].split(";")):
        c.text(30, 70 + 26 * n, part.strip(), 2)
    zone = postcode_zone(row["address"].split(";")[-1])
    c.text(560, 30, zone, 6)
    c.strip(60, 380, bars(row["tracking"]), 3, 150)
    c.text(120, 545, row["tracking"], 3)
    c.matrix(600, 110, reed.square("|".join((row["tracking"], zone, row["name"]))), 5)
    return c


def batch(rows, printer, preview=None):
    labels = []
    for row in rows:
        canvas = draw(row)
        labels.append(canvas.zpl())
        if preview:
            with open(f"{preview}/{row['tracking']}.pbm", "wb") as f:
                f.write(canvas.pbm())
    printer.print_all(labels)
    return [f"{row['tracking']} {checksum(label):04x}" for row, label in zip(rows, labels)]


def main(host, port, printer_port, journal_path, since="0", horn=("true",), size=6, preview=None):
    journal = Journal(journal_path)
    done = journal.printed()
    rows = [r for r in shipments(host, port, since) if r["tracking"] not in done]
    printer = Printer(host, printer_port)
    printer.connect()
    for at in range(0, len(rows), size):
        part = rows[at:at + size]
        journal.note(batch(part, printer, preview))
        confirm(host, port, [r["tracking"] for r in part])
    printer.close()
    announce(horn, f"{len(rows)} labels")
    return len(rows)


if __name__ == "__main__":
    print(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), "printed.log"))
