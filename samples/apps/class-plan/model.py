import json
from dataclasses import dataclass, field

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri")
HOURS = 7


@dataclass(frozen=True)
class Lesson:
    id: int
    group: str
    subject: str
    teacher: str
    size: int


@dataclass
class Room:
    name: str
    seats: int
    kinds: set = field(default_factory=set)


class Problem:
    def __init__(self, lessons, rooms, away):
        self.lessons = lessons
        self.rooms = rooms
        self.away = away
        self.slots = [(d, h) for d in range(len(DAYS)) for h in range(HOURS)]

    @classmethod
    def load(cls, path):
        with open(path) as f:
            data = json.load(f)
        rooms = [Room(r["name"], r["seats"], set(r["kinds"])) for r in data["rooms"]]
        lessons = []
        for course in data["courses"]:
            for _ in range(course["hours"]):
                lessons.append(Lesson(len(lessons), course["group"], course["subject"], course["teacher"], course["size"]))
        away = {t: {tuple(slot) for slot in slots} for t, slots in data["away"].items()}
        return cls(lessons, rooms, away)

    def rooms_for(self, lesson):
        fit = [r for r in self.rooms if r.seats >= lesson.size and (lesson.subject in r.kinds or not r.kinds)]
        return sorted(fit, key=lambda r: (not r.kinds, r.seats))

    def domain(self, lesson):
        free = [s for s in self.slots if s not in self.away.get(lesson.teacher, ())]
        return [(slot, room.name) for slot in free for room in self.rooms_for(lesson)]


def clashes(lessons):
    """Per lesson, those that cannot be at the same time: one teacher, or one group."""
    near = {lesson.id: set() for lesson in lessons}
    for k, a in enumerate(lessons):
        for b in lessons[k + 1:]:
            if a.teacher == b.teacher or a.group == b.group:
                near[a.id].add(b.id)
                near[b.id].add(a.id)
    return near
