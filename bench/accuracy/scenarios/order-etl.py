import gzip
import json
import random
from pathlib import Path

FIRST = ["José", "Anna", "Zoë", "Björn", "Marie", "Ola", "Čeněk", "Piotr"]
LAST = ["Müller", "Dvořák", "Nowak", "García", "Smith", "Øst", "Rossi"]


def prepare(folder: Path) -> None:
    rng = random.Random(11)
    for night in ("mon", "tue"):
        box = folder / night
        box.mkdir()
        for branch in ("ber", "par", "rom", "osl", "waw", "lis"):
            rows = []
            for k in range(700):
                y, m, d = rng.choice((2019, 2023, 2023, 2024, 2024)), rng.randint(1, 12), rng.randint(1, 28)
                rows.append((f"{branch}{night}{k - (rng.random() < 0.05)}", f"{rng.choice(FIRST)}  {rng.choice(LAST)}", (y, m, d),
                             rng.choice(("EUR", "usd", "NOK", "PLN", "x1")), rng.randint(100, 900000) / 100))
            if branch in ("ber", "waw"):
                text = "no;cust;ordered;ccy;total\n" + "\n".join(
                    f"{i};{c};{d:02d}.{m:02d}.{y};{u};" + f"{a:,.2f}".replace(",", "_").replace(".", ",").replace("_", ".") for i, c, (y, m, d), u, a in rows)
                if branch == "waw":
                    with gzip.open(box / "waw-orders.csv.gz", "wt", encoding="utf-8") as f:
                        f.write(text)
                else:
                    (box / "ber-orders.csv").write_text(text, encoding="utf-8")
            elif branch in ("par", "lis"):
                (box / f"{branch}-orders.jsonl").write_text("\n".join(json.dumps(
                    {"orderId": i, "customerName": c, "orderDate": f"{y}-{m:02d}-{d:02d}", "currency": u, "value": a}) for i, c, (y, m, d), u, a in rows))
            else:
                (box / f"{branch}-orders.xml").write_text("<orders>" + "".join(
                    f'<order id="{i}"><customer>{c}</customer><date>{m:02d}/{d:02d}/{y}</date><currency>{u}</currency><amount>{a}</amount></order>'
                    for i, c, (y, m, d), u, a in rows) + "</orders>", encoding="utf-8")
    (folder / "rates.txt").write_text("EUR 1\nUSD 1.08\nNOK 11.4\nPLN 4.3\n")


def run() -> None:
    import os
    os.environ["RATE_COMMAND"] = "sleep 0.05; cat rates.txt"
    import main
    for night in ("mon", "tue", "mon"):
        count, rejected = main.main([night, "warehouse"])
        assert count > 1000 and rejected > 100
