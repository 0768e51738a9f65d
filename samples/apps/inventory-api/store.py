"""SQLite storage: connection handling, migrations and repositories."""
import sqlite3
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass

MIGRATIONS = [
    """
    CREATE TABLE products (
        id INTEGER PRIMARY KEY, sku TEXT UNIQUE NOT NULL, name TEXT NOT NULL,
        category TEXT NOT NULL, price REAL NOT NULL, stock INTEGER NOT NULL DEFAULT 0
    );
    """,
    """
    CREATE TABLE movements (
        id INTEGER PRIMARY KEY, product_id INTEGER NOT NULL REFERENCES products(id),
        day INTEGER NOT NULL, quantity INTEGER NOT NULL
    );
    CREATE INDEX movements_product ON movements(product_id, day);
    """,
    """
    CREATE TABLE users (name TEXT PRIMARY KEY, salt BLOB NOT NULL, digest BLOB NOT NULL);
    ALTER TABLE products ADD COLUMN supplier TEXT NOT NULL DEFAULT 'acme';
    """,
]


@dataclass(frozen=True)
class Product:
    id: int
    sku: str
    name: str
    category: str
    price: float
    stock: int
    supplier: str

    def as_dict(self):
        return {"id": self.id, "sku": self.sku, "name": self.name, "category": self.category,
                "price": round(self.price, 2), "stock": self.stock, "supplier": self.supplier}


class Database:
    def __init__(self, path):
        self.path = path
        self._local = threading.local()

    def connection(self):
        conn = getattr(self._local, "conn", None)
        if conn is None:
            conn = sqlite3.connect(self.path, timeout=10)
            conn.row_factory = sqlite3.Row
            conn.execute("PRAGMA foreign_keys = ON")
            self._local.conn = conn
        return conn

    @contextmanager
    def transaction(self):
        conn = self.connection()
        try:
            yield conn
        except Exception:
            conn.rollback()
            raise
        conn.commit()

    def migrate(self):
        conn = self.connection()
        version = conn.execute("PRAGMA user_version").fetchone()[0]
        for number, script in enumerate(MIGRATIONS[version:], start=version + 1):
            conn.executescript(script)
            conn.execute(f"PRAGMA user_version = {number}")
        conn.commit()
        return len(MIGRATIONS) - version

    def close(self):
        conn = getattr(self._local, "conn", None)
        if conn is not None:
            conn.close()
            self._local.conn = None


class TtlCache:
    def __init__(self, ttl=2.0, limit=256):
        self.ttl = ttl
        self.limit = limit
        self._items = {}
        self._lock = threading.Lock()

    def get(self, key):
        with self._lock:
            entry = self._items.get(key)
            if entry is None or entry[0] < time.monotonic():
                return None
            return entry[1]

    def put(self, key, value):
        with self._lock:
            if len(self._items) >= self.limit:
                oldest = min(self._items, key=lambda k: self._items[k][0])
                del self._items[oldest]
            self._items[key] = (time.monotonic() + self.ttl, value)

    def clear(self):
        with self._lock:
            self._items.clear()


class ProductRepository:
    columns = "id, sku, name, category, price, stock, supplier"

    def __init__(self, db):
        self.db = db
        self.cache = TtlCache()

    def _build(self, row):
        return Product(**dict(row))

    def get(self, sku):
        product = self.cache.get(sku)
        if product is None:
            row = self.db.connection().execute(
                f"SELECT {self.columns} FROM products WHERE sku = ?", (sku,)).fetchone()
            if row is None:
                raise KeyError(sku)
            product = self._build(row)
            self.cache.put(sku, product)
        return product

    def all(self):
        rows = self.db.connection().execute(f"SELECT {self.columns} FROM products ORDER BY sku")
        return [self._build(row) for row in rows]

    def page(self, category, limit=50, offset=0):
        rows = self.db.connection().execute(
            f"SELECT {self.columns} FROM products WHERE category = ? ORDER BY name LIMIT ? OFFSET ?",
            (category, limit, offset))
        return [self._build(row) for row in rows]

    def insert_many(self, records):
        with self.db.transaction() as conn:
            conn.executemany(
                "INSERT INTO products (sku, name, category, price, stock, supplier) "
                "VALUES (:sku, :name, :category, :price, :stock, :supplier)", records)
        self.cache.clear()

    def set_price(self, sku, price):
        with self.db.transaction() as conn:
            conn.execute("UPDATE products SET price = ? WHERE sku = ?", (price, sku))
        self.cache.clear()


class MovementRepository:
    def __init__(self, db):
        self.db = db

    def record(self, product, day, quantity):
        with self.db.transaction() as conn:
            conn.execute("INSERT INTO movements (product_id, day, quantity) VALUES (?, ?, ?)",
                         (product.id, day, quantity))
            conn.execute("UPDATE products SET stock = stock + ? WHERE id = ?",
                         (quantity, product.id))

    def insert_many(self, rows):
        with self.db.transaction() as conn:
            conn.executemany(
                "INSERT INTO movements (product_id, day, quantity) "
                "SELECT id, ?, ? FROM products WHERE sku = ?", rows)

    def series(self, product, days):
        demand = [0] * days
        for day, quantity in self.db.connection().execute(
                "SELECT day, -quantity FROM movements WHERE product_id = ? AND quantity < 0", (product.id,)):
            demand[day % days] += quantity
        return demand

    def turnover(self):
        return self.db.connection().execute(
            "SELECT p.sku, p.category, SUM(-m.quantity * p.price) AS value "
            "FROM movements m JOIN products p ON p.id = m.product_id "
            "WHERE m.quantity < 0 GROUP BY p.id ORDER BY value DESC").fetchall()
