import sqlite3
import time


class Memory:
    def __init__(self, path):
        self.db = sqlite3.connect(path)
        self.db.executescript("""
            create table if not exists seen (nick text primary key, at real, said text);
            create table if not exists karma (thing text primary key, points int);
            create table if not exists note (target text, author text, text text);
        """)

    def saw(self, nick, said):
        with self.db:
            self.db.execute("insert or replace into seen values (?, ?, ?)", (nick.lower(), time.time(), said))

    def last(self, nick):
        return self.db.execute("select at, said from seen where nick = ?", (nick.lower(),)).fetchone()

    def adjust(self, thing, by):
        with self.db:
            self.db.execute("insert into karma values (?, ?) on conflict do update set points = points + ?", (thing, by, by))
        return self.db.execute("select points from karma where thing = ?", (thing,)).fetchone()[0]

    def best(self, n=5):
        return self.db.execute("select thing, points from karma order by points desc, thing limit ?", (n,)).fetchall()

    def leave(self, target, author, text):
        with self.db:
            self.db.execute("insert into note values (?, ?, ?)", (target.lower(), author, text))

    def collect(self, target):
        rows = self.db.execute("select author, text from note where target = ?", (target.lower(),)).fetchall()
        if rows:
            with self.db:
                self.db.execute("delete from note where target = ?", (target.lower(),))
        return rows
