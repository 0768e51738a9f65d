from __future__ import annotations

import enum
from dataclasses import dataclass, field
from datetime import datetime, timedelta


class Status(enum.Enum):
    BOOKED = "booked"
    CANCELLED = "cancelled"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Slot:
    doctor: str
    start: datetime
    minutes: int

    @property
    def end(self) -> datetime:
        return self.start + timedelta(minutes=self.minutes)

    def overlaps(self, other: Slot) -> bool:
        return self.doctor == other.doctor and self.start < other.end and other.start < self.end


@dataclass(slots=True)
class Appointment:
    patient: str
    slot: Slot
    status: Status = Status.BOOKED
    id: int | None = None

    def to_row(self) -> tuple[str, str, str, int, str]:
        return self.patient, self.slot.doctor, self.slot.start.isoformat(), self.slot.minutes, self.status.value

    @classmethod
    def from_row(cls, row: tuple) -> Appointment:
        ident, patient, doctor, start, minutes, status = row
        return cls(patient, Slot(doctor, datetime.fromisoformat(start), minutes), Status(status), ident)


@dataclass
class Calendar:
    doctor: str
    opens: int = 8
    closes: int = 17
    taken: list[Slot] = field(default_factory=list)

    def candidates(self, day: datetime, minutes: int) -> list[Slot]:
        start = day.replace(hour=self.opens, minute=0)
        last = day.replace(hour=self.closes, minute=0)
        found = []
        while start + timedelta(minutes=minutes) <= last:
            found.append(Slot(self.doctor, start, minutes))
            start += timedelta(minutes=10)
        return found

    def free(self, day: datetime, minutes: int) -> list[Slot]:
        today = [slot for slot in self.taken if slot.start.date() == day.date()]
        return [slot for slot in self.candidates(day, minutes) if not any(slot.overlaps(other) for other in today)]
