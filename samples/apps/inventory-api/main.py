import argparse
import csv
import threading

from werkzeug.serving import make_server

from app import create_app
from auth import Users
from store import Database, MovementRepository, ProductRepository


def parse_row(row):
    return {"sku": row["sku"].strip().upper(), "name": " ".join(row["name"].split()),
            "category": row["category"].lower(), "price": float(row["price"]),
            "stock": int(row["stock"] or 0), "supplier": row.get("supplier") or "acme"}


def load_products(db, path):
    with open(path, newline="") as handle:
        records = [parse_row(row) for row in csv.DictReader(handle)]
    ProductRepository(db).insert_many(records)
    return len(records)


def load_movements(db, path):
    with open(path, newline="") as handle:
        reader = csv.reader(handle)
        next(reader)
        rows = [(int(day), int(quantity), sku) for sku, day, quantity in reader]
    MovementRepository(db).insert_many(rows)
    return len(rows)


class ServerThread(threading.Thread):
    def __init__(self, app, port=0):
        super().__init__(daemon=True)
        self.server = make_server("127.0.0.1", port, app, threaded=True)

    @property
    def port(self):
        return self.server.server_port

    def run(self):
        self.server.serve_forever(poll_interval=0.05)

    def stop(self):
        self.server.shutdown()
        self.join()
        self.server.server_close()


def main(argv=None):
    parser = argparse.ArgumentParser(prog="inventory")
    parser.add_argument("--db", default="inventory.db")
    sub = parser.add_subparsers(dest="command", required=True)
    load = sub.add_parser("import")
    load.add_argument("products")
    load.add_argument("movements")
    user = sub.add_parser("adduser")
    user.add_argument("name")
    user.add_argument("password")
    serve = sub.add_parser("serve")
    serve.add_argument("--port", type=int, default=8000)
    args = parser.parse_args(argv)
    if args.command == "serve":
        create_app(args.db).run(port=args.port)
        return 0
    db = Database(args.db)
    db.migrate()
    if args.command == "import":
        print(load_products(db, args.products), "products,", load_movements(db, args.movements), "movements")
    else:
        Users(db).add(args.name, args.password)
    db.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
