import html
import os
import re

ESCAPES = {"&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "{": r"\{", "}": r"\}"}


def latex(text):
    return re.sub(r"[&%$#_{}]", lambda m: ESCAPES[m[0]], text)


def entry(record, taken):
    author = re.sub(r"\W", "", (record.get("creator") or ["anon"])[0].split(",")[0].lower())
    year = "".join(re.findall(r"\d{4}", " ".join(record.get("date", [])))[:1])
    key, n = author + year, 0
    while key + (chr(96 + n) if n else "") in taken:
        n += 1
    key += chr(96 + n) if n else ""
    taken.add(key)
    fields = {"title": " ".join(record.get("title", [])), "author": " and ".join(record.get("creator", [])), "year": year,
              "publisher": " ".join(record.get("publisher", [])), "keywords": ", ".join(record.get("subject", []))}
    body = ",\n".join(f"  {name} = {{{latex(value)}}}" for name, value in fields.items() if value)
    return f"@misc{{{key},\n{body}\n}}\n"


def bibtex(records, path):
    taken = set()
    with open(path, "w") as f:
        for record in records:
            f.write(entry(record, taken))
    return len(taken)


def page(title, rows):
    items = "\n".join(f"<tr><td>{html.escape(str(a))}</td><td>{html.escape(str(b))}</td></tr>" for a, b in rows)
    return f"<!doctype html><title>{html.escape(title)}</title><h1>{html.escape(title)}</h1><table>{items}</table>"


def site(catalogue, folder):
    os.makedirs(folder, exist_ok=True)
    pages = {"years": sorted(catalogue.years().items()), "subjects": catalogue.top_subjects(50), "doubles": [(w, n) for w, n, _ in catalogue.doubles()]}
    for name, rows in pages.items():
        with open(os.path.join(folder, name + ".html"), "w") as f:
            f.write(page(name.title(), rows))
    return sorted(pages)
