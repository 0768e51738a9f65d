import json
import os
import xml.etree.ElementTree as ET
from dataclasses import asdict


def write_json(path, quotes, result):
    with open(path, "w", encoding="utf-8") as f:
        json.dump({"quotes": [asdict(q) for q in quotes], **result}, f, ensure_ascii=False, indent=1)


def to_element(quote):
    node = ET.Element("quote", topic=quote.topic)
    ET.SubElement(node, "text").text = quote.text
    ET.SubElement(node, "author", born=quote.born).text = quote.author
    for tag in quote.tags:
        ET.SubElement(node, "tag").text = tag
    return node


def write_xml(path, quotes):
    root = ET.Element("quotes")
    root.extend(map(to_element, quotes))
    ET.indent(root)
    part = path + ".tmp"
    with open(part, "wb") as f:
        ET.ElementTree(root).write(f, encoding="utf-8", xml_declaration=True)
        f.flush()
        os.fsync(f.fileno())
    os.replace(part, path)
