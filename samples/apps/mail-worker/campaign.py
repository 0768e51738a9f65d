"""What is to be sent: made up customers, until the shop's export is there."""
import random
from dataclasses import dataclass

CUSTOMERS = 1500
NAMES = ["Ada", "Bo", "Cem", "Dörte", "Eli", "Fay", "Gus", "Hana"]
LETTER = """<html><body><p>Dear {{ customer.name }},</p><p>your {{ month | upper }} statement:</p>
<table>{% for o in orders %}<tr><td>{{ o.item }}</td><td>{{ o.count }}</td><td>{{ o.price }}</td></tr>{% end %}</table>
{% if bonus %}<p>You have earned <b>{{ bonus }}</b> points.</p>{% end %}<p>Yours,<br/>{{ shop | raw }}</p></body></html>"""


@dataclass
class Customer:
    name: str
    mail: str


def customers(count=CUSTOMERS, seed=5):
    rng = random.Random(seed)
    for k in range(count):
        name = rng.choice(NAMES)
        yield Customer(name, "%s%d@%s.example" % (name.lower(), k, rng.choice(("post", "mail", "bad host"))))


def orders_of(customer):
    rng = random.Random(customer.mail)
    return [{"item": "article %d" % rng.randint(1, 500), "count": rng.randint(1, 9), "price": rng.randint(100, 9999) / 100}
            for _ in range(rng.randint(1, 25))]


def segment(everyone, least):
    """Customers whose orders are worth at least that."""
    chosen = []
    for c in everyone:
        orders = orders_of(c)
        total = sum(o["count"] * o["price"] for o in orders)
        if total >= least:
            chosen.append((c, orders, int(total // 100)))
    return chosen


def histogram(chosen, width=500):
    bins = {}
    for _, orders, _ in chosen:
        total = sum(o["count"] * o["price"] for o in orders)
        bins[int(total // width)] = bins.get(int(total // width), 0) + 1
    return sorted(bins.items())
