import os
import sqlite3
import zlib


class Store:
    """Pages on disk, compressed; an inverted index beside them."""

    def __init__(self, folder):
        os.makedirs(folder, exist_ok=True)
        self.folder = folder
        self.db = sqlite3.connect(os.path.join(folder, "index.db"), check_same_thread=False)
        self.db.executescript("""create table if not exists page (id integer primary key, key text unique, title text, words int);
                                 create table if not exists post (word text, page int, n int);
                                 create index if not exists post_word on post (word);""")

    def path(self, number):
        return os.path.join(self.folder, f"{number:06d}.z")

    def put(self, key, title, text, counts):
        with self.db:
            cursor = self.db.execute("insert or replace into page (key, title, words) values (?, ?, ?)", (key, title, sum(counts.values())))
            number = cursor.lastrowid
            self.db.executemany("insert into post values (?, ?, ?)", [(w, number, n) for w, n in counts.items()])
        with open(self.path(number), "wb") as f:
            f.write(zlib.compress(text.encode(), 9))
            f.flush()
            os.fsync(f.fileno())
        return number

    def get(self, number):
        with open(self.path(number), "rb") as f:
            return zlib.decompress(f.read()).decode()

    def size(self):
        return self.db.execute("select count(*), coalesce(avg(words), 0) from page").fetchone()

    def postings(self, word):
        return self.db.execute("select page, n, words, title from post join page on page.id = post.page where word = ?", (word,)).fetchall()

    def close(self):
        self.db.close()
