"""A subset of Markdown to HTML."""
import html
import re
from itertools import groupby

INLINE = [
    (re.compile(r"\*\*(.+?)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"\*(.+?)\*"), r"<em>\1</em>"),
    (re.compile(r"!\[(.*?)\]\((\S+?)\)"), r'<img alt="\1" src="\2">'),
    (re.compile(r"\[(.+?)\]\((\S+?)\)"), r'<a href="\2">\1</a>'),
]
CODE = re.compile(r"`([^`]+)`")
HEADING = re.compile(r"^(#{1,6})\s+(.*)$")
ITEM = re.compile(r"^[-*]\s+(.*)$")
KEYWORDS = {"def", "return", "for", "in", "if", "else", "while", "class", "import", "from", "with", "as", "yield", "None"}


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def inline(text):
    kept = []

    def keep(match):
        kept.append(f"<code>{html.escape(match.group(1))}</code>")
        return f"\0{len(kept) - 1}\0"

    text = html.escape(CODE.sub(keep, text), quote=False)
    for pattern, replacement in INLINE:
        text = pattern.sub(replacement, text)
    return re.sub("\0(\\d+)\0", lambda match: kept[int(match.group(1))], text)


def highlight(code):
    out, word = [], ""
    quote = ""
    for char in code + "\n":
        if quote:
            out.append(html.escape(char))
            if char == quote:
                out.append("</s>")
                quote = ""
            continue
        if char.isalnum() or char == "_":
            word += char
            continue
        if word in KEYWORDS:
            out.append(f"<b>{word}</b>")
        elif word.isdigit():
            out.append(f"<i>{word}</i>")
        else:
            out.append(word)
        word = ""
        if char in "'\"":
            quote = char
            out.append("<s>")
        out.append(html.escape(char))
    return "".join(out[:-1])


class Converter:
    def __init__(self):
        self.headings = []

    def convert(self, text):
        lines = text.splitlines()
        place, parts = 0, []
        while place < len(lines):
            line = lines[place]
            if line.startswith("```"):
                end = place + 1
                while end < len(lines) and not lines[end].startswith("```"):
                    end += 1
                parts.append(f"<pre>{highlight(chr(10).join(lines[place + 1:end]))}</pre>")
                place = end + 1
            elif match := HEADING.match(line):
                parts.append(self.heading(len(match[1]), match[2]))
                place += 1
            elif ITEM.match(line):
                end = place
                while end < len(lines) and ITEM.match(lines[end]):
                    end += 1
                parts.append(self.items(lines[place:end]))
                place = end
            elif line.startswith("|"):
                end = place
                while end < len(lines) and lines[end].startswith("|"):
                    end += 1
                parts.append(self.table(lines[place:end]))
                place = end
            elif line.strip():
                end = place
                while end < len(lines) and lines[end].strip() and not lines[end].startswith(("#", "```", "|")):
                    end += 1
                parts.append(f"<p>{inline(' '.join(lines[place:end]))}</p>")
                place = end
            else:
                place += 1
        return "\n".join(parts)

    def heading(self, level, text):
        mark = slug(text)
        self.headings.append((level, text, mark))
        return f'<h{level} id="{mark}">{inline(text)}</h{level}>'

    def items(self, lines):
        return "<ul>" + "".join(f"<li>{inline(ITEM.match(line)[1])}</li>" for line in lines) + "</ul>"

    def table(self, lines):
        rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]
        head, *body = [row for row in rows if not all(set(cell) <= set("-:") for cell in row)]
        top = "".join(f"<th>{inline(cell)}</th>" for cell in head)
        rest = "".join("<tr>" + "".join(f"<td>{inline(cell)}</td>" for cell in row) + "</tr>" for row in body)
        return f"<table><tr>{top}</tr>{rest}</table>"

    def contents(self):
        parts = []
        for level, group in groupby(self.headings, key=lambda heading: heading[0]):
            links = "".join(f'<a href="#{mark}">{html.escape(text)}</a>' for _, text, mark in group)
            parts.append(f'<div class="l{level}">{links}</div>')
        return "".join(parts)


def front_matter(text):
    if not text.startswith("---\n"):
        return {}, text
    head, _, body = text[4:].partition("\n---\n")
    values = {}
    for line in head.splitlines():
        name, _, value = line.partition(":")
        value = value.strip()
        values[name.strip()] = [v.strip() for v in value[1:-1].split(",")] if value.startswith("[") else value
    return values, body
