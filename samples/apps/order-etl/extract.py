import csv
import gzip
import json
import xml.etree.ElementTree as ET

ALIASES = {"order_id": "id", "orderId": "id", "no": "id", "cust": "customer", "customerName": "customer", "ccy": "currency",
           "total": "amount", "value": "amount", "ordered": "date", "orderDate": "date"}


def open_text(path):
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8", newline="")
    return open(path, encoding="utf-8", newline="")


def from_csv(path):
    with open_text(path) as f:
        sample = f.read(2048)
        f.seek(0)
        dialect = csv.Sniffer().sniff(sample.split("\n", 1)[0], ";,\t")
        yield from csv.DictReader(f, dialect=dialect)


def from_jsonl(path):
    with open_text(path) as f:
        for line in f:
            if line.strip():
                yield json.loads(line)


def from_xml(path):
    for _, node in ET.iterparse(path):
        if node.tag == "order":
            row = dict(node.attrib)
            row.update((child.tag, child.text) for child in node)
            node.clear()
            yield row


def reader_for(path):
    name = path.name.removesuffix(".gz")
    if name.endswith(".csv"):
        return from_csv
    return from_jsonl if name.endswith(".jsonl") else from_xml


def normalise_keys(row):
    return {ALIASES.get(key, key): value for key, value in row.items()}


def records(path):
    branch = path.name.split("-")[0]
    for row in reader_for(path)(path):
        row = normalise_keys(row)
        row["branch"] = branch
        yield row
