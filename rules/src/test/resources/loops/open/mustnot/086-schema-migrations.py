# obstacle: transaction
import pathlib

import psycopg2


def migrate(connection, folder):
    cursor = connection.cursor()
    cursor.execute("select name from applied")
    applied = {name for (name,) in cursor.fetchall()}
    for script in sorted(pathlib.Path(folder).glob("*.sql")):  # here
        if script.name in applied:
            continue
        cursor.execute(script.read_text())
        cursor.execute("insert into applied (name) values (%s)", (script.name,))
    connection.commit()


if __name__ == "__main__":
    with psycopg2.connect("dbname=app") as link:
        migrate(link, "migrations")
