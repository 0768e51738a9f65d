"""Markdown pages and stylesheets."""
import html
import re

INLINE = [
    (re.compile(r"`([^`]+)`"), r"<code>\1</code>"),
    (re.compile(r"\*\*(.+?)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"\*(.+?)\*"), r"<em>\1</em>"),
    (re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)"), r'<img alt="\1" src="\2">'),
    (re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)"), r'<a href="\2">\1</a>'),
]


def inline(text):
    text = html.escape(text, quote=False)
    for pattern, replacement in INLINE:
        text = pattern.sub(replacement, text)
    return text


class Markdown:
    def __init__(self, text):
        self.lines = text.splitlines()
        self.at = 0
        self.toc = []

    def blocks(self):
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if not line.strip():
                self.at += 1
            elif line.startswith("#"):
                yield self.heading(line)
            elif line.startswith("```"):
                yield self.fence()
            elif line[:2] in ("- ", "* "):
                yield self.listing()
            elif "|" in line and self.at + 1 < len(self.lines) and set(self.lines[self.at + 1]) <= set("|-: "):
                yield self.table()
            else:
                yield f"<p>{inline(' '.join(self.take_while(lambda l: l.strip())))}</p>"

    def take_while(self, test):
        start = self.at
        while self.at < len(self.lines) and test(self.lines[self.at]):
            self.at += 1
        return self.lines[start:self.at]

    def heading(self, line):
        self.at += 1
        level = len(line) - len(line.lstrip("#"))
        title = line[level:].strip()
        anchor = re.sub(r"\W+", "-", title.lower()).strip("-")
        self.toc.append((level, title, anchor))
        return f'<h{level} id="{anchor}">{inline(title)}</h{level}>'

    def fence(self):
        self.at += 1
        body = self.take_while(lambda l: not l.startswith("```"))
        self.at += 1
        return f"<pre>{html.escape(chr(10).join(body))}</pre>"

    def listing(self):
        items = self.take_while(lambda l: l[:2] in ("- ", "* "))
        return "<ul>" + "".join(f"<li>{inline(item[2:])}</li>" for item in items) + "</ul>"

    def table(self):
        rows = self.take_while(lambda l: "|" in l)
        cells = [[inline(c.strip()) for c in row.strip("|").split("|")] for row in rows]
        head = "".join(f"<th>{c}</th>" for c in cells[0])
        body = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in cells[2:])
        return f"<table><tr>{head}</tr>{body}</table>"

    def render(self):
        body = "\n".join(self.blocks())
        toc = "".join(f'<li class="l{level}"><a href="#{anchor}">{title}</a></li>' for level, title, anchor in self.toc)
        return f"<nav><ul>{toc}</ul></nav>\n{body}"


def minify_css(text):
    out, i, quote = [], 0, None
    while i < len(text):
        char = text[i]
        if quote:
            out.append(char)
            if char == quote:
                quote = None
        elif char in "'\"":
            quote = char
            out.append(char)
        elif text.startswith("/*", i):
            end = text.find("*/", i + 2)
            i = len(text) if end < 0 else end + 1
        elif char.isspace():
            if out and out[-1] not in " {}:;,":
                out.append(" ")
        elif char in "{};:,":
            while out and out[-1] == " ":
                out.pop()
            out.append(char)
        else:
            out.append(char)
        i += 1
    return "".join(out)
