import sqlite3


class Journal:
    """The tours so far."""

    def __init__(self, path="journal.db"):
        self.con = sqlite3.connect(path)
        self.con.execute("""create table if not exists tour(id integer primary key, name text, place text, metres real,
                            up real, down real, best1k real, polyline text)""")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.con.close()

    def add(self, **columns):
        names = ", ".join(columns)
        marks = ", ".join("?" * len(columns))
        self.con.execute(f"insert into tour({names}) values({marks})", tuple(columns.values()))
        self.con.commit()

    def totals(self):
        return self.con.execute("select count(*), sum(metres), sum(up), min(best1k) from tour").fetchone()


def encode_number(value):
    value = ~(value << 1) if value < 0 else value << 1
    out = ""
    while value >= 0x20:
        out += chr((0x20 | (value & 0x1F)) + 63)
        value >>= 5
    return out + chr(value + 63)


def polyline(points):
    """Google's encoding."""
    lat = lon = 0
    out = []
    for p in points:
        a, b = round(p.lat * 1e5), round(p.lon * 1e5)
        out.append(encode_number(a - lat) + encode_number(b - lon))
        lat, lon = a, b
    return "".join(out)
