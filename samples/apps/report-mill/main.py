"""report-mill: monthly sales reports, one page for each region, with charts; posts them to the portal.

    main.py sales.csv --out reports [--month 2024-05] [--post]
"""
import argparse
import csv
import os
import pathlib
from collections import defaultdict
from datetime import date

import charts
import figures
import portal
import render


def read_sales(path):
    sales = []
    with open(path, newline="", encoding="utf-8") as f:
        for row in csv.DictReader(f):
            sales.append(figures.Sale(date.fromisoformat(row["day"]), row["region"], row["product"], int(row["units"]), float(row["amount"])))
    return sales


def split(sales, by):
    parts = defaultdict(list)
    for sale in sales:
        parts[getattr(sale, by)].append(sale)
    return dict(sorted(parts.items()))


def region_report(region, sales, month, notes):
    daily = figures.daily_totals(sales)
    smooth = figures.moving_average(list(daily.values()), 7)
    forecast = figures.holt(list(daily.values()), 14)
    products = figures.top_products(sales, 10)
    return {
        "region": region,
        "month": month,
        "notes": notes,
        "total": sum(s.amount for s in sales),
        "products": products,
        "interval": figures.bootstrap([s.amount for s in sales]),
        "line": charts.line_chart([list(daily.values()), smooth + forecast]),
        "bars": charts.bar_chart([(p, a) for p, _, a in products]),
        "pairs": figures.bought_together(sales)[:8],
    }


def build(path, month, out):
    sales = read_sales(path)
    chosen = [s for s in sales if f"{s.day:%Y-%m}" <= month]
    pages = []
    for region, part in split(chosen, "region").items():
        report = region_report(region, part, month, portal.notes(region))
        pages.append(render.save(out, f"{region.lower()}-{month}", report))
    return pages


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("sales")
    parser.add_argument("--out", default="reports")
    parser.add_argument("--month", default="9999-12")
    parser.add_argument("--post", action="store_true")
    parser.add_argument("--mail", default=os.environ.get("REPORT_MAIL_HOST"))
    args = parser.parse_args(argv)
    out = pathlib.Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    pages = build(args.sales, args.month, out)
    if args.post:
        links = portal.publish(pages)
        if args.mail:
            portal.announce(args.mail, "sales@example.org", links)
    render.archive(out, pages)
    return pages


if __name__ == "__main__":
    for page in main():
        print(page)
