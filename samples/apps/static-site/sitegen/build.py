import gzip
import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import jinja2

from . import content


class Builder:
    def __init__(self, root, out, base):
        self.root = Path(root)
        self.out = Path(out)
        self.env = jinja2.Environment(loader=jinja2.FileSystemLoader(self.root / "templates"), autoescape=False)
        self.env.globals["base"] = base
        self.env.filters["initials"] = lambda name: "".join(part[0] for part in name.split())
        self.rendered = {}

    def template(self, name):
        return self.env.get_template(name)

    def render_page(self, page):
        body = page.html
        return self.template("page.html").render(page=page, body=body, contents=page.contents)

    def render_index(self, pages, per_page=10):
        template = self.template("index.html")
        last = (len(pages) - 1) // per_page
        for number in range(last + 1):
            name = "index.html" if number == 0 else f"index{number}.html"
            part = pages[number * per_page:(number + 1) * per_page]
            yield name, template.render(pages=part, number=number, last=last)

    def render_tags(self, pages):
        for tag, found in content.by_tag(pages).items():
            yield f"tags/{tag}.html", self.template("tag.html").render(tag=tag, pages=found)

    def feed(self, pages):
        return self.template("feed.xml").render(pages=pages[:20])

    def write(self, url, text):
        place = self.out / url
        place.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode()
        if place.exists() and place.read_bytes() == data:
            return False
        place.write_bytes(data)
        return True

    def compress(self):
        packed = 0
        for path in sorted(self.out.rglob("*")):
            if path.suffix in (".html", ".xml", ".json"):
                data = gzip.compress(path.read_bytes(), 9, mtime=0)
                path.with_name(path.name + ".gz").write_bytes(data)
                packed += len(data)
        return packed

    def assets(self, command, jobs=3):
        """Runs the optimiser on each asset."""
        source, target = self.root / "assets", self.out / "assets"
        target.mkdir(parents=True, exist_ok=True)

        def convert(path):
            with open(path, "rb") as given, open(target / path.name, "wb") as out:
                done = subprocess.run(["sh", "-c", command], stdin=given, stdout=out)
            return path.name if done.returncode else None

        with ThreadPoolExecutor(jobs) as pool:
            return [name for name in pool.map(convert, sorted(source.iterdir())) if name]

    def build(self, related=True):
        pages = content.load_all(self.root / "content")
        if related:
            content.relate(pages)
        for page in pages:
            self.rendered[page.url] = self.render_page(page)
        self.rendered.update(self.render_index(pages))
        self.rendered.update(self.render_tags(pages))
        self.rendered["feed.xml"] = self.feed(pages)
        self.rendered["search.json"] = json.dumps(content.search_index(pages), separators=(",", ":"))
        written = sum(self.write(url, text) for url, text in self.rendered.items())
        return pages, written


class Watcher:
    """Notices changed sources by looking at them."""

    def __init__(self, root):
        self.root = Path(root)
        self.seen = self.stamps()

    def stamps(self):
        return {path: os.stat(path).st_mtime_ns for path in self.root.rglob("*") if path.is_file()}

    def changed(self):
        now = self.stamps()
        different = {path for path in now.keys() | self.seen.keys() if now.get(path) != self.seen.get(path)}
        self.seen = now
        return different
