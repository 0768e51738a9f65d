"""Turns the manuscripts of a small press into pages: a markup of its own, an index, formulas and revisions."""

import random
import re

WORDS = "stone river lamp winter garden the of and a to morning letter without window answer between silver orchard station journey memory paper harbour thunder".split()
TOKEN = re.compile(r"\s*(?:(?P<number>\d+\.?\d*)|(?P<name>[a-z]\w*)|(?P<sign>[-+*/()]))")


def make_manuscript(number, paragraphs):
    rng = random.Random(number)
    lines = [f"# Chapter {number}"]
    for paragraph in range(paragraphs):
        if paragraph % 6 == 0:
            lines.append(f"## Part {paragraph // 6 + 1} & more")
        words = [rng.choice(WORDS) for _ in range(rng.randrange(30, 90))]
        for _ in range(3):
            place = rng.randrange(len(words))
            words[place] = f"*{words[place]}*"
        lines.append(" ".join(words) + ' <see "notes">.')
        lines.append("")
    return "\n".join(lines)


def escape(text):
    safe = ""
    for character in text:
        if character == "&":
            safe += "&amp;"
        elif character == "<":
            safe += "&lt;"
        elif character == ">":
            safe += "&gt;"
        elif character == '"':
            safe += "&quot;"
        else:
            safe += character
    return safe


def wrap(words, width):
    lines, current = [], ""
    for word in words:
        if current and len(current) + 1 + len(word) > width:
            lines.append(current)
            current = word
        else:
            current = f"{current} {word}" if current else word
    lines.append(current)
    return lines


def hyphen_points(word):
    """Between a vowel and two consonants, as a rule of thumb."""
    points = []
    for i in range(1, len(word) - 2):
        if word[i] in "aeiouy" and word[i + 1] not in "aeiouy" and word[i + 2] not in "aeiouy":
            points.append(i + 2)
    return points


def typeset(manuscript, width=64):
    out = []
    for line in manuscript.split("\n"):
        if line.startswith("#"):
            level = len(line) - len(line.lstrip("#"))
            out.append(f"<h{level}>{escape(line[level:].strip())}</h{level}>")
        elif line:
            words = []
            for word in line.split():
                strong = word.startswith("*") and word.endswith("*")
                plain = word.strip("*")
                for point in reversed(hyphen_points(plain)):
                    plain = plain[:point] + "\u00ad" + plain[point:]
                words.append(f"<b>{escape(plain)}</b>" if strong else escape(plain))
            out.extend(wrap(words, width))
    return "\n".join(out)


def typeset_all(manuscripts):
    pages = []
    for manuscript in manuscripts:
        pages.append(typeset(manuscript))
    return pages


def contents(lines):
    entries, counters = [], [0, 0, 0]
    for line in lines:
        if not line.startswith("#"):
            continue
        level = len(line) - len(line.lstrip("#"))
        counters[level - 1] += 1
        counters[level:] = [0] * (3 - level)
        entries.append(".".join(str(count) for count in counters[:level]) + line[level:])
    return entries


def back_index(manuscripts):
    index = {}
    for page, text in enumerate(manuscripts, 1):
        for word in text.lower().split():
            pages = index.setdefault(word, [])
            if page not in pages:
                pages.append(page)
                pages.sort()
    return index


def syllables(word):
    count, before = 0, False
    for letter in word:
        vowel = letter in "aeiouy"
        if vowel and not before:
            count += 1
        before = vowel
    if word.endswith("e") and count > 1:
        count -= 1
    return max(1, count)


def reading_ease(text):
    words = sentences = beats = 0
    for word in text.split():
        words += 1
        sentences += word.endswith(".")
        beats += syllables(word.strip("*.,<>\"").lower())
    return round(206.8 - 1.015 * words / max(1, sentences) - 84.6 * beats / max(1, words), 2)


def anchors(titles):
    """A name for each title that no other has."""
    used = []
    for title in titles:
        name = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
        number = 2
        unique = name
        while unique in used:
            unique = f"{name}-{number}"
            number += 1
        used.append(unique)
    return used


def tokens(formula):
    place, found = 0, []
    while place < len(formula):
        match = TOKEN.match(formula, place)
        if match is None:
            raise ValueError(f"cannot read {formula[place:]!r}")
        found.append((match.lastgroup, match.group(match.lastgroup)))
        place = match.end()
    return found


def value_of(formula, names):
    """Sums, products and brackets."""
    found = tokens(formula)
    place = 0

    def atom():
        nonlocal place
        kind, text = found[place]
        place += 1
        if kind == "number":
            return float(text)
        if kind == "name":
            return names[text]
        inner = total()
        place += 1
        return inner

    def product():
        nonlocal place
        value = atom()
        while place < len(found) and found[place][1] in "*/":
            sign = found[place][1]
            place += 1
            other = atom()
            value = value * other if sign == "*" else value / other
        return value

    def total():
        nonlocal place
        value = product()
        while place < len(found) and found[place][1] in "+-":
            sign = found[place][1]
            place += 1
            other = product()
            value = value + other if sign == "+" else value - other
        return value

    return total()


def price_sheets(formulas, names):
    prices = []
    for formula in formulas:
        prices.append(value_of(formula, names))
    return prices


def common_lines(old, new):
    """Length of the longest run of lines, in order, that both revisions have."""
    before = [0] * (len(new) + 1)
    for one in old:
        row = [0]
        for j, other in enumerate(new):
            row.append(before[j] + 1 if one == other else max(before[j + 1], row[j]))
        before = row
    return before[-1]


def dead_links(links, names):
    known = set(names)
    return [link for link in links if link not in known]


def table(rows):
    widths = [max(len(str(cell)) for cell in column) for column in zip(*rows)]
    lines = []
    for row in rows:
        lines.append(" | ".join(str(cell).ljust(width) for cell, width in zip(row, widths)))
    return lines


def main():
    manuscripts = [make_manuscript(number, 100) for number in range(1, 25)]
    pages = typeset_all(manuscripts)
    print(sum(map(len, pages)), len(escape("\n".join(manuscripts))))
    print(contents("\n".join(manuscripts).split("\n"))[:4])
    print(len(back_index(manuscripts)))
    print(reading_ease("\n".join(manuscripts)))
    titles = [f"The {WORDS[i % 24]} and the {WORDS[i * 7 % 23]}" for i in range(2_400)]
    names = anchors(titles)
    print(names[-1], len(dead_links([f"{name}-2" for name in names[:1_500]], names)))
    formulas = [f"(sheets * {3 + i % 7} + {i % 13}.5) / {1 + i % 4} + cover * (2 + {i % 5}) - ink" for i in range(6_000)]
    print(sum(price_sheets(formulas, {"sheets": 12.0, "cover": 4.5, "ink": 1.25})))
    print(common_lines(pages[0].split("\n"), pages[1].split("\n")))
    print("\n".join(table([("title", "anchor")] + list(zip(titles, names))[:30])[:2]))


if __name__ == "__main__":
    main()
