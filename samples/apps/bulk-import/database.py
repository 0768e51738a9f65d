import sqlite3


class Database:
    CREATE = """
    create table if not exists station(id text primary key, name text, lat real, lon real);
    create table if not exists observation(station text, hour int, t real, h real, p real, w real, primary key(station, hour)) without rowid;
    create table if not exists archive(name text primary key);
    """

    def __init__(self, path):
        self.db = sqlite3.connect(path)
        self.db.executescript("pragma journal_mode = wal; pragma synchronous = normal;")
        self.db.executescript(self.CREATE)

    def has(self, archive):
        return self.db.execute("select 1 from archive where name = ?", (archive,)).fetchone() is not None

    def add_station(self, station):
        self.db.execute("insert or replace into station values(:id, :name, :lat, :lon)", station)

    def insert(self, station, rows):
        self.db.executemany("insert or replace into observation values(?, ?, ?, ?, ?, ?)", ((station, *row) for row in rows))

    def finish(self, archive):
        self.db.execute("insert into archive values(?)", (archive,))
        self.db.commit()

    def build_summary(self):
        self.db.executescript("""
        drop table if exists daily;
        create table daily as select station, hour / 24 as day, min(t) as low, max(t) as high, avg(p) as p, count(*) as n
            from observation group by station, day;
        create index daily_day on daily(day);
        """)

    def rows(self):
        yield from self.db.execute("select * from observation order by station, hour")

    def query(self, text, *values):
        return self.db.execute(text, values).fetchall()

    def close(self):
        self.db.commit()
        self.db.close()
