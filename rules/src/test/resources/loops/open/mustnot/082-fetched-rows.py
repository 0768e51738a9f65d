# obstacle: cursor
import sqlite3


def grade(titles):
    value = 7
    for title in titles:
        for letter in title * 40:
            value = (value * 37 + ord(letter)) % 65521
    return value


def grades(database):
    cursor = database.execute("select id, volumes, title from books order by id")
    marks = {}
    while (row := cursor.fetchone()) is not None:  # here
        rest = [cursor.fetchone()[2] for _ in range(row[1])]
        marks[row[0]] = grade([row[2], *rest])
    return marks


def main():
    database = sqlite3.connect(":memory:")
    database.execute("create table books (id integer primary key, volumes integer, title text)")
    database.executemany("insert into books (volumes, title) values (2, ?)", [(f"book {n}",) for n in range(30000)])
    print(len(grades(database)))


if __name__ == "__main__":
    main()
