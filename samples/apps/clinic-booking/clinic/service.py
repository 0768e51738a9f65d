from __future__ import annotations

import csv
import json
import socket
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

from .gateway import Gateway
from .model import Appointment, Calendar, Slot
from .store import Store


class NoSlot(Exception):
    pass


class Booking:
    def __init__(self, store: Store, gateway: Gateway) -> None:
        self.store = store
        self.gateway = gateway

    def import_csv(self, path: Path) -> int:
        """The old system's export."""
        with path.open(newline="") as source:
            rows = [self._legacy(row) for row in csv.DictReader(source)]
        self.store.add_all(rows)
        return len(rows)

    @staticmethod
    def _legacy(row: dict[str, str]) -> Appointment:
        start = datetime.strptime(row["when"], "%d.%m.%Y %H:%M")
        return Appointment(row["patient"].strip().title(), Slot(row["doctor"], start, int(row["minutes"])))

    def calendar(self, doctor: str, month: str) -> Calendar:
        return Calendar(doctor, taken=[each.slot for each in self.store.of_doctor(doctor, month)])

    def book(self, patient: str, doctor: str, day: datetime, minutes: int) -> Appointment:
        if not self.gateway.insured(patient):
            raise NoSlot("not insured")
        free = self.calendar(doctor, day.strftime("%Y-%m")).free(day, minutes)
        if not free:
            raise NoSlot(f"{doctor} has no {minutes} minutes on {day:%d %b}")
        appointment = Appointment(patient, free[0])
        self.store.add(appointment)
        self.gateway.remind(patient, self.text(appointment))
        return appointment

    @staticmethod
    def text(appointment: Appointment) -> str:
        return f"{appointment.patient}: {appointment.slot.doctor} on {appointment.slot.start:%a %d %b at %H:%M}"

    def conflicts(self, doctor: str, month: str) -> list[tuple[Slot, Slot]]:
        slots = self.calendar(doctor, month).taken
        return [(a, b) for k, a in enumerate(slots) for b in slots[k + 1:] if a.overlaps(b)]

    def remind_all(self, appointments: list[Appointment]) -> int:
        with ThreadPoolExecutor(4) as pool:
            return len(list(pool.map(lambda each: self.gateway.remind(each.patient, self.text(each)), appointments)))


def serve_requests(booking: Booking, port: int, count: int) -> int:
    """Takes requests, one JSON object a line, from the front desk until `count` are answered."""
    done = 0
    with socket.create_connection(("127.0.0.1", port)) as desk:
        lines = desk.makefile("r", encoding="utf-8")
        while done < count:
            line = lines.readline()
            if not line:
                break
            desk.sendall((json.dumps(answer(booking, json.loads(line))) + "\n").encode())
            done += 1
    return done


def answer(booking: Booking, request: dict[str, str]) -> dict[str, object]:
    match request["do"]:
        case "book":
            try:
                made = booking.book(request["patient"], request["doctor"], datetime.fromisoformat(request["day"]), int(request["minutes"]))
            except NoSlot as why:
                return {"error": str(why)}
            return {"id": made.id, "start": made.slot.start.isoformat()}
        case "cancel":
            return {"cancelled": booking.store.cancel(int(request["id"]))}
        case "load":
            return {"load": booking.store.workload()}
    return {"error": "unknown"}
