# obstacle: cursor
import sqlite3


def label(depth, above):
    value = above
    for k in range(900):
        value = (value * 1103 + depth + k) % 1000003
    return f"n{value}"


def chain(database, depth):
    cursor = database.cursor()
    above = 0
    for level in range(depth):  # here
        cursor.execute("insert into nodes (parent, name) values (?, ?)", (above, label(level, above)))
        above = cursor.lastrowid
    database.commit()
    return above


def main():
    database = sqlite3.connect(":memory:")
    database.execute("create table nodes (id integer primary key, parent integer, name text)")
    print(chain(database, 15000))


if __name__ == "__main__":
    main()
