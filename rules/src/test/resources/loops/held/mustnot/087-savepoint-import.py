# obstacle: transaction
import sqlite3


def checked(name, place):
    value = place
    for letter in name * 30:
        value = (value * 31 + ord(letter)) % 65521
    if value % 11 == 0:
        raise ValueError(name)
    return value


def load(database, names):
    rejected = []
    for name in names:  # here
        database.execute("savepoint one")
        (place,) = database.execute("select count(*) from members").fetchone()
        database.execute("insert into members (name) values (?)", (name,))
        try:
            database.execute("insert into badges values (?, ?)", (name, checked(name, place)))
        except ValueError:
            database.execute("rollback to one")
            rejected.append(name)
        database.execute("release one")
    return rejected


if __name__ == "__main__":
    club = sqlite3.connect(":memory:", isolation_level=None)
    club.execute("create table members (name text)")
    club.execute("create table badges (name text, code integer)")
    club.execute("begin")
    print(len(load(club, [f"member {n}" for n in range(12000)])))
