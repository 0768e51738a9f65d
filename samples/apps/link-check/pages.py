import os
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit


class Page(HTMLParser):
    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.path = path
        self.links = []
        self.anchors = set()

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "a" and attrs.get("href"):
            self.links.append((attrs["href"], self.getpos()[0]))
        elif tag in ("img", "script") and attrs.get("src"):
            self.links.append((attrs["src"], self.getpos()[0]))
        if "id" in attrs:
            self.anchors.add(attrs["id"])

    def load(self, root):
        with open(os.path.join(root, self.path), encoding="utf-8") as f:
            self.feed(f.read())
        self.close()
        return self


class SiteReader:
    def __init__(self, root):
        self.root = root
        self.pages = {}

    def html_files(self):
        for folder, folders, names in os.walk(self.root):
            folders.sort()
            for name in sorted(names):
                if name.endswith((".html", ".htm")):
                    yield os.path.relpath(os.path.join(folder, name), self.root)

    def read_all(self):
        for path in self.html_files():
            self.pages[path] = Page(path).load(self.root)

    def resolve(self, page, href):
        target, fragment = urldefrag(urljoin("/" + page.path, href))
        path = urlsplit(target).path.lstrip("/")
        if not path or path.endswith("/"):
            path += "index.html"
        return path, fragment

    def broken_internal(self):
        broken = []
        for page in self.pages.values():
            for href, line in page.links:
                if href.startswith(("http:", "https:", "mailto:")):
                    continue
                path, fragment = self.resolve(page, href)
                if path not in self.pages:
                    if not os.path.exists(os.path.join(self.root, path)):
                        broken.append((page.path, line, href, "missing"))
                elif fragment and fragment not in self.pages[path].anchors:
                    broken.append((page.path, line, href, "no such anchor"))
        return broken

    def external_links(self):
        """url -> where it is used, most used first."""
        uses = {}
        for page in self.pages.values():
            for href, line in page.links:
                if href.startswith(("http:", "https:")):
                    uses.setdefault(urldefrag(href)[0], []).append((page.path, line))
        return dict(sorted(uses.items(), key=lambda item: (-len(item[1]), item[0])))
