"""Asks the interfaces of carriers for rates, events and manifests."""

import http.client
import json
import urllib.request
from concurrent.futures import ThreadPoolExecutor

HOST = "127.0.0.1"
PORT = 8731
BASE = f"http://{HOST}:{PORT}"


def get(path):
    with urllib.request.urlopen(f"{BASE}/{path}", timeout=10) as answer:
        return json.loads(answer.read())


def get_text(path):
    with urllib.request.urlopen(f"{BASE}/{path}", timeout=10) as answer:
        return answer.read().decode()


def carrier_rates(carriers):
    rates = {}
    for carrier in carriers:
        answer = get(f"rates/{carrier}")
        rates[carrier] = round(answer["price"] * 1.19, 2)
    return rates


def all_pages(first):
    """The interface says which page follows."""
    items = []
    number = first
    while number is not None:
        page = get(f"pages/{number}")
        items.extend(page["items"])
        number = page["next"]
    return items


def with_owner_names(shipments):
    names = {}
    rows = []
    for shipment in shipments:
        owner = shipment["owner"]
        if owner not in names:
            names[owner] = get(f"users/{owner}")["name"]
        rows.append((shipment["id"], names[owner]))
    return rows


def first_within(carriers, budget):
    for carrier in carriers:
        answer = get(f"rates/{carrier}")
        if answer["price"] <= budget:
            return carrier, answer["price"]
    return None


def event_history(ids):
    """One connection for all, so that nothing is greeted twice."""
    connection = http.client.HTTPConnection(HOST, PORT, timeout=10)
    events = []
    try:
        for number in ids:
            connection.request("GET", f"/events/{number}")
            events.append(json.loads(connection.getresponse().read())["tags"])
    finally:
        connection.close()
    return events


def manifests(ids):
    with ThreadPoolExecutor(max_workers=16) as pool:
        return [text.count("paper") for text in pool.map(get_text, [f"documents/{number}" for number in ids])]


def follow_tokens(start, steps):
    """Each answer carries what the next request has to show."""
    token = start
    trail = []
    for _ in range(steps):
        answer = get(f"events/{token}")
        token = (answer["id"] * 7 + int(answer["price"])) % 500
        trail.append(token)
    return trail


def save_reports(folder, ids):
    written = 0
    for number in ids:
        report = get(f"reports/{number}")
        (folder / f"{number}.json").write_text(json.dumps(report, indent=1))
        written += 1
    return written


def cheapest_by_tag(answers):
    best = {}
    for answer in answers:
        for tag in answer["tags"]:
            if tag not in best or answer["price"] < best[tag][0]:
                best[tag] = answer["price"], answer["id"]
    return best


def invoice_lines(rates, shipments):
    lines = []
    for shipment in shipments:
        rate = rates[shipment["carrier"]]
        lines.append(f"{shipment['id']:06d} {rate * shipment['weight']:10.2f} {rate:6.2f}")
    return lines


def main():
    import pathlib
    import tempfile
    rates = carrier_rates(range(20))
    print(rates[3])
    print(len(all_pages(1)))
    shipments = [{"id": i, "owner": i * 7 % 12, "carrier": i % 20, "weight": 1 + i % 40} for i in range(120)]
    print(with_owner_names(shipments)[5])
    print(first_within([9, 2, 4, 1], 6.0))
    print(event_history(range(24))[1])
    print(sum(manifests(range(16))))
    print(follow_tokens(3, 12))
    with tempfile.TemporaryDirectory() as folder:
        print(save_reports(pathlib.Path(folder), range(8)))
    print(len(cheapest_by_tag([get(f"products/{i}") for i in range(4)])))
    print(invoice_lines(rates, shipments)[7])


if __name__ == "__main__":
    main()
