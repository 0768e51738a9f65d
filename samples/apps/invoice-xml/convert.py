"""CSV of invoice lines <-> XML of invoices."""
import csv
import xml.etree.ElementTree as ET
from collections import OrderedDict
from datetime import datetime
from decimal import Decimal, InvalidOperation
from io import StringIO
from xml.dom import minidom

COLUMNS = ("invoice", "date", "customer", "country", "article", "quantity", "price", "rate")


class BadLine(Exception):
    pass


def parse_date(text):
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%m/%d/%Y"):
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    raise BadLine(f"date {text!r}")


def parse_amount(text):
    try:
        return Decimal(text.replace(",", "."))
    except InvalidOperation:
        raise BadLine(f"amount {text!r}") from None


def clean(row):
    row = {key: (row.get(key) or "").strip() for key in COLUMNS}
    missing = [key for key in ("invoice", "customer", "article") if not row[key]]
    if missing:
        raise BadLine("missing " + ", ".join(missing))
    row["date"] = parse_date(row["date"])
    row["quantity"] = parse_amount(row["quantity"])
    row["price"] = parse_amount(row["price"])
    row["rate"] = parse_amount(row["rate"] or "19")
    return row


def read_lines(path):
    good, bad = [], []
    with open(path, newline="", encoding="utf-8-sig") as f:
        sample = f.read(2048)
        f.seek(0)
        dialect = csv.Sniffer().sniff(sample, ";,\t")
        for number, row in enumerate(csv.DictReader(f, dialect=dialect), 2):
            try:
                good.append(clean(row))
            except BadLine as error:
                bad.append((number, str(error)))
    return good, bad


def group(lines):
    invoices = OrderedDict()
    for line in sorted(lines, key=lambda l: (l["date"], l["invoice"])):
        invoices.setdefault(line["invoice"], []).append(line)
    return invoices


def total(lines):
    net = sum((l["quantity"] * l["price"] for l in lines), Decimal(0))
    tax = sum((l["quantity"] * l["price"] * l["rate"] / 100 for l in lines), Decimal(0))
    cent = Decimal("0.01")
    return net.quantize(cent), tax.quantize(cent)


def invoice_element(number, lines):
    first = lines[0]
    element = ET.Element("invoice", number=number, date=first["date"].isoformat())
    customer = ET.SubElement(element, "customer", country=first["country"] or "DE")
    customer.text = first["customer"]
    for position, line in enumerate(lines, 1):
        item = ET.SubElement(element, "item", pos=str(position))
        for key in ("article", "quantity", "price", "rate"):
            ET.SubElement(item, key).text = str(line[key])
    net, tax = total(lines)
    ET.SubElement(element, "net").text = str(net)
    ET.SubElement(element, "tax").text = str(tax)
    return element


def build(lines):
    root = ET.Element("invoices")
    for number, group_lines in group(lines).items():
        root.append(invoice_element(number, group_lines))
    return root


def write_xml(root, path, pretty=False):
    text = ET.tostring(root, encoding="unicode")
    if pretty:
        text = minidom.parseString(text).toprettyxml(indent=" ")
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
    return len(text)


def check(root):
    problems = []
    seen = set()
    for invoice in root.iter("invoice"):
        number = invoice.get("number")
        if number in seen:
            problems.append(f"{number} twice")
        seen.add(number)
        net = sum(Decimal(i.findtext("quantity")) * Decimal(i.findtext("price")) for i in invoice.findall("item"))
        if abs(net - Decimal(invoice.findtext("net"))) > Decimal("0.005"):
            problems.append(f"{number}: {net} is not {invoice.findtext('net')}")
    return problems


def back_to_csv(root):
    out = StringIO()
    writer = csv.writer(out, delimiter=";")
    for invoice in root.iter("invoice"):
        for item in invoice.findall("./item"):
            writer.writerow([invoice.get("number"), *(child.text for child in item)])
    return out.getvalue()
