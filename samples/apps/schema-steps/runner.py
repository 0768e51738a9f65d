import os
import shutil
import sqlite3
import time
from contextlib import closing, contextmanager

import plan


class Locked(Exception):
    pass


class Runner:
    TABLE = "create table if not exists schema_step(number integer primary key, name text, checksum text, millis real)"

    def __init__(self, path, echo=None):
        self.path = path
        self.echo = echo or (lambda line: None)
        self.con = sqlite3.connect(path, isolation_level=None, timeout=0.2)
        self.con.execute("pragma foreign_keys = on")
        self.con.execute(self.TABLE)

    def applied(self):
        return {number: checksum for number, checksum in self.con.execute("select number, checksum from schema_step order by number")}

    @contextmanager
    def exclusive(self, patience=2.0):
        """A lock file: others may run on other machines with the same disk."""
        name = f"{self.path}.lock"
        end = time.monotonic() + patience
        while True:
            try:
                fd = os.open(name, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
                break
            except FileExistsError:
                if time.monotonic() > end:
                    raise Locked(name) from None
                time.sleep(0.02)
        try:
            os.write(fd, str(os.getpid()).encode())
            yield
        finally:
            os.close(fd)
            os.unlink(name)

    def backup(self):
        target = f"{self.path}.{int(time.time() * 1000)}.bak"
        with closing(sqlite3.connect(target)) as copy:
            self.con.backup(copy)
        return target

    def restore(self, backup):
        self.con.close()
        shutil.copyfile(backup, self.path)
        self.con = sqlite3.connect(self.path, isolation_level=None)

    def run_script(self, sql):
        count = 0
        for statement in plan.statements(sql):
            self.con.execute(statement)
            count += 1
        return count

    def apply(self, step):
        began = time.perf_counter()
        self.con.execute("begin immediate")
        try:
            count = self.run_script(step.up)
            millis = (time.perf_counter() - began) * 1000
            self.con.execute("insert into schema_step values(?, ?, ?, ?)", (step.number, step.name, step.checksum, millis))
            self.con.execute("commit")
        except sqlite3.Error:
            self.con.execute("rollback")
            raise
        self.echo(f"{step}: {count} statements, {millis:.1f} ms")

    def revert(self, step):
        if not step.down:
            raise plan.PlanError(f"{step} cannot be reverted")
        self.con.execute("begin immediate")
        self.run_script(step.down)
        self.con.execute("delete from schema_step where number = ?", (step.number,))
        self.con.execute("commit")
        self.echo(f"{step}: reverted")

    def schema(self):
        return [sql for (sql,) in self.con.execute("select sql from sqlite_master where sql is not null order by type, name")]

    def check(self):
        problems = [r[0] for r in self.con.execute("pragma integrity_check") if r[0] != "ok"]
        problems += [f"{table}: row {row} refers to nothing in {parent}" for table, row, parent, _ in self.con.execute("pragma foreign_key_check")]
        return problems

    def close(self):
        self.con.close()
