import csv
import os
import pathlib
import string
import subprocess
import tempfile
import urllib.parse
import urllib.request

from model import DAYS, HOURS

PAGE = string.Template("<html><head><title>$group</title></head><body><h1>$group</h1><table>$rows</table><p>cost $cost</p></body></html>")
CELL = string.Template("<td>$subject<br><small>$teacher, $room</small></td>")


def grid(problem, plan, group):
    cells = {}
    for lesson in problem.lessons:
        if lesson.group == group:
            slot, room = plan[lesson.id]
            cells[slot] = CELL.substitute(subject=lesson.subject, teacher=lesson.teacher, room=room)
    rows = []
    for hour in range(HOURS):
        rows.append("<tr>" + "".join(cells.get((day, hour), "<td></td>") for day in range(len(DAYS))) + "</tr>")
    return "\n".join(rows)


def write_pages(folder, problem, plan, cost):
    folder = pathlib.Path(folder)
    folder.mkdir(exist_ok=True)
    for group in sorted({l.group for l in problem.lessons}):
        page = PAGE.substitute(group=group, rows=grid(problem, plan, group), cost=f"{cost:.1f}")
        (folder / f"{group}.html").write_text(page)


def write_csv(path, problem, plan):
    with open(path, "w", newline="") as f:
        out = csv.writer(f)
        out.writerow(("day", "hour", "group", "subject", "teacher", "room"))
        for lesson in sorted(problem.lessons, key=lambda l: (plan[l.id], l.group)):
            (day, hour), room = plan[lesson.id]
            out.writerow((DAYS[day], hour + 1, lesson.group, lesson.subject, lesson.teacher, room))


def print_out(folder, command):
    """Gives every page to the printer's command."""
    failed = []
    for page in sorted(pathlib.Path(folder).glob("*.html")):
        with tempfile.TemporaryFile() as errors:
            code = subprocess.call([*command.split(), str(page)], stdout=subprocess.DEVNULL, stderr=errors)
        if code:
            failed.append(page.name)
    return failed


def tell(url, teacher, lessons):
    data = urllib.parse.urlencode({"teacher": teacher, "text": "\n".join(lessons)}).encode()
    with urllib.request.urlopen(urllib.request.Request(url, data), timeout=5) as answer:
        return answer.status == 200


def tell_all(problem, plan, url=None):
    url = url or os.environ["PLAN_HOOK"]
    told = 0
    for teacher in sorted({l.teacher for l in problem.lessons}):
        mine = sorted((plan[l.id][0], l) for l in problem.lessons if l.teacher == teacher)
        told += tell(url, teacher, [f"{DAYS[d]} {h + 1}: {l.subject} {l.group}" for (d, h), l in mine])
    return told
