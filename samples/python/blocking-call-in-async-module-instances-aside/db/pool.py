import psycopg2


class Pool:
    def __init__(self, dsn):
        self.dsn = dsn
        self.size = 0

    def connect(self):
        self.size += 1
        return psycopg2.connect(self.dsn)

    def stats(self):
        return {"size": self.size}


pool = Pool("dbname=app")
connect = pool.connect
