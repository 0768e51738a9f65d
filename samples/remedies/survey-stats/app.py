"""Reads the answers of a survey, and sums them up."""

import csv
import io
import json
import xml.etree.ElementTree as tree
from dataclasses import asdict, dataclass
from xml.sax.saxutils import escape

import figures

TOWNS = ["Aldby", "Bruun & Co", "Carrick", "Dunmore", "Esk"]
WORDS = "the bus was late and cold but drivers were kind on most of my rides to town".split()


@dataclass
class Answer:
    number: int
    town: str
    age: int
    marks: tuple
    remark: str


def sample_csv(count):
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["number", "town", "age", "m1", "m2", "m3", "remark"])
    for i in range(count):
        remark = " ".join(WORDS[(i * k * k + k) % len(WORDS)] for k in range(1, 10))
        writer.writerow([i, TOWNS[i * 3 % 5 if i % 7 else 0], 18 + i * i % 60, i % 5, i * 7 % 6, (i * i + 3) % 5, remark])
    return out.getvalue()


def read_answers(text):
    answers = []
    for row in csv.DictReader(io.StringIO(text)):
        answers.append(Answer(int(row["number"]), row["town"], int(row["age"]), (int(row["m1"]), int(row["m2"]), int(row["m3"])), row["remark"]))
    return answers


def to_json_lines(answers):
    return "\n".join(json.dumps(asdict(answer)) for answer in answers)


def to_xml(answers):
    text = "<survey>"
    for answer in answers:
        text += f'<answer number="{answer.number}" age="{answer.age}"><town>{escape(answer.town)}</town><remark>{escape(answer.remark)}</remark></answer>'
    return text + "</survey>"


def from_xml(text):
    found = []
    for element in tree.fromstring(text):
        found.append((int(element.get("number")), element.findtext("town")))
    return found


def cross_table(answers):
    table = {}
    for answer in answers:
        row = table.setdefault(answer.town, {})
        decade = answer.age // 10 * 10
        row[decade] = row.get(decade, 0) + 1
    return table


def word_counts(answers):
    counts = {}
    for answer in answers:
        for word in answer.remark.split():
            counts[word] = counts.get(word, 0) + 1
    return counts


def draw_winners(answers, places):
    """Every so many answers one wins, but no town twice in a row."""
    winners, last, step = [], None, 7
    for answer in answers:
        step -= 1
        if step <= 0 and answer.town != last:
            winners.append(answer.number)
            last, step = answer.town, 3 + answer.age % 11
            if len(winners) == places:
                break
    return winners


def heading(names):
    line = ""
    for name in names:
        line += name.rjust(8)
    return line


def main():
    answers = read_answers(sample_csv(30_000))
    print(len(to_json_lines(answers[:6_000])))
    text = to_xml(answers)
    print(len(from_xml(text)))
    print(cross_table(answers)["Esk"], word_counts(answers)["bus"])
    print(draw_winners(answers, 2_000)[-1])
    print(heading(["town", "age", "marks"]))
    values = figures.wave(200_000)
    print(figures.spread(values), figures.histogram(values, 50)[7])
    print(figures.moving_average(values[:40_000], 25)[9], figures.smooth(values, 0.2))
    print(figures.correlations([values[i * 5_000:(i + 1) * 5_000] for i in range(14)])[1][2])
    points = [(x * 3.0, y) for x, y in zip(values[:24_000], values[24_000:48_000])]
    print(figures.nearest_centres(points, points[::2_000])[:9])


if __name__ == "__main__":
    main()
