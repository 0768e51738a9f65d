# obstacle: cursor
import psycopg2


def score(row, value):
    for field in row:
        for letter in str(field) * 100:
            value = (value * 131 + ord(letter)) % 999983
    return value


def export(dsn):
    connection = psycopg2.connect(dsn)
    cursor = connection.cursor("export")
    cursor.execute("select * from visits order by visited_at")
    marks = []
    mark = 0
    while True:  # here
        rows = cursor.fetchmany(2000)
        if not rows:
            break
        for row in rows:
            mark = score(row, mark)
        marks.append(mark)
    cursor.close()
    return marks


if __name__ == "__main__":
    print(export("dbname=stats"))
