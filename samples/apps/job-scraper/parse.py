import re
from html.parser import HTMLParser

MONEY = re.compile(r"(\d[\d.,]*)\s*(k|K)?\s*(?:-|to|–)\s*(\d[\d.,]*)\s*(k|K)?\s*(EUR|USD|€|\$)")
SKILLS = {"python", "java", "go", "rust", "sql", "aws", "docker", "kubernetes", "react", "linux", "pandas", "spark", "terraform", "kafka"}


class ListPage(HTMLParser):
    def __init__(self):
        HTMLParser.__init__(self)
        self.links, self.next = [], None

    def handle_starttag(self, tag, attrs):
        if tag != "a":
            return
        attrs = dict(attrs)
        if "job" in (attrs.get("class") or "").split():
            self.links.append(attrs["href"])
        elif attrs.get("rel") == "next":
            self.next = attrs["href"]


class JobPage(HTMLParser):
    def __init__(self):
        HTMLParser.__init__(self)
        self.fields = {}
        self.stack = []

    def handle_starttag(self, tag, attrs):
        if tag in ("br", "img", "hr"):
            return
        self.stack.append(dict(attrs).get("class") or tag)

    def handle_endtag(self, tag):
        if self.stack:
            self.stack.pop()

    def handle_data(self, data):
        data = data.strip()
        if data and self.stack:
            self.fields.setdefault(self.stack[-1], []).append(data)


def parse_list(html):
    p = ListPage()
    p.feed(html)
    return p.links, p.next


def money(text):
    m = MONEY.search(text)
    if not m:
        return None
    lo, hi = (float(m.group(i).replace(",", "").replace(".", "")) for i in (1, 3))
    if m.group(2) or m.group(4):
        lo, hi = lo * 1000, hi * 1000
    return lo, hi, "EUR" if m.group(5) in ("EUR", "€") else "USD"


def skills(text):
    words = re.findall(r"[a-z+#]+", text.lower())
    return sorted(SKILLS.intersection(words))


def parse_job(url, html):
    p = JobPage()
    p.feed(html)
    get = lambda key: " ".join(p.fields.get(key, []))
    text = get("p") + " " + get("li")
    return {"url": url, "title": get("title-line"), "company": get("company"), "place": get("place"),
            "pay": money(get("salary")), "skills": skills(text), "text": text}


def shingles(text, k=4):
    words = text.lower().split()
    return {hash(tuple(words[i:i + k])) for i in range(len(words) - k + 1)}


def similarity(a, b):
    if not a or not b:
        return 0.0
    return len(a & b) / len(a | b)
