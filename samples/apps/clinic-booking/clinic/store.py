from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from .model import Appointment

SCHEMA = """
create table if not exists appointment(
  id integer primary key, patient text not null, doctor text not null, start text not null, minutes integer, status text);
create index if not exists by_doctor on appointment(doctor, start);
"""


class Store:
    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path, check_same_thread=False)
        self._db.execute("pragma synchronous = full")
        self._db.executescript(SCHEMA)

    def add(self, appointment: Appointment) -> int:
        with self._db:
            cursor = self._db.execute(
                "insert into appointment(patient, doctor, start, minutes, status) values(?, ?, ?, ?, ?)", appointment.to_row())
        appointment.id = cursor.lastrowid
        return cursor.lastrowid

    def add_all(self, appointments: Iterable[Appointment]) -> None:
        with self._db:
            self._db.executemany(
                "insert into appointment(patient, doctor, start, minutes, status) values(?, ?, ?, ?, ?)",
                (each.to_row() for each in appointments))

    def of_doctor(self, doctor: str, month: str) -> list[Appointment]:
        rows = self._db.execute(
            "select * from appointment where doctor = ? and start like ? and status = 'booked'", (doctor, month + "%"))
        return [Appointment.from_row(row) for row in rows]

    def workload(self) -> dict[str, int]:
        return dict(self._db.execute("select doctor, sum(minutes) from appointment where status = 'booked' group by doctor"))

    def cancel(self, ident: int) -> bool:
        with self._db:
            return self._db.execute("update appointment set status = 'cancelled' where id = ?", (ident,)).rowcount == 1

    def close(self) -> None:
        self._db.close()
