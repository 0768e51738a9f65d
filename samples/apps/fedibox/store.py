import json
import sqlite3
import threading

SCHEMA = """
create table if not exists actor (id text primary key, name text, inbox text, key text);
create table if not exists follower (actor text, follows text, primary key (actor, follows));
create table if not exists note (id text primary key, author text, published text, content text, reply_to text);
create table if not exists delivery (id integer primary key, inbox text, body text, tries int default 0, done int default 0);
create index if not exists note_author on note (author, published);
"""


class Store:
    def __init__(self, path):
        self.db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self.db.executescript(SCHEMA)
        self.lock = threading.Lock()

    def _all(self, sql, *args):
        with self.lock:
            return self.db.execute(sql, args).fetchall()

    def _do(self, sql, *args):
        with self.lock:
            return self.db.execute(sql, args).rowcount

    def remember(self, actor):
        self._do("insert or replace into actor values (?, ?, ?, ?)", actor["id"], actor["preferredUsername"], actor["inbox"], actor["key"])

    def actor(self, id):
        rows = self._all("select id, name, inbox, key from actor where id = ?", id)
        return dict(zip(("id", "preferredUsername", "inbox", "key"), rows[0])) if rows else None

    def follow(self, actor, whom):
        self._do("insert or ignore into follower values (?, ?)", actor, whom)

    def unfollow(self, actor, whom):
        return self._do("delete from follower where actor = ? and follows = ?", actor, whom)

    def inboxes(self, whom):
        return [r[0] for r in self._all("select distinct inbox from follower join actor on actor.id = follower.actor where follows = ?", whom)]

    def add_note(self, note):
        self._do("insert or ignore into note values (?, ?, ?, ?, ?)", note["id"], note["attributedTo"], note["published"], note["content"], note.get("inReplyTo"))

    def drop_note(self, id):
        return self._do("delete from note where id = ?", id)

    def notes(self, author, limit=20):
        return self._all("select id, published, content from note where author = ? order by published desc limit ?", author, limit)

    def thread(self, id):
        return self._all("""with recursive t(id, content, depth) as (select id, content, 0 from note where id = ?
            union all select note.id, note.content, depth + 1 from note join t on note.reply_to = t.id) select depth, content from t""", id)

    def enqueue(self, inboxes, activity):
        body = json.dumps(activity)
        with self.lock:
            self.db.execute("begin")
            self.db.executemany("insert into delivery (inbox, body) values (?, ?)", [(i, body) for i in inboxes])
            self.db.execute("commit")

    def due(self, limit=50):
        return self._all("select id, inbox, body from delivery where not done and tries < 4 order by id limit ?", limit)

    def delivered(self, id):
        self._do("update delivery set done = 1 where id = ?", id)

    def failed(self, id):
        self._do("update delivery set tries = tries + 1 where id = ?", id)
