import contextlib
import os
import random
import subprocess
import sys
from pathlib import Path

SERVER = r'''
import http.server, time
store = {}
class H(http.server.BaseHTTPRequestHandler):
    def finish_with(self, code, **headers):
        self.send_response(code)
        for k, v in headers.items(): self.send_header(k, v)
        self.send_header("Content-Length", "0"); self.end_headers()
    def do_HEAD(self):
        if self.path.startswith("/ext/"):
            n = int(self.path[5:]); time.sleep(0.02 + n % 4 * 0.02)
            return self.finish_with(404 if n % 9 == 0 else 200)
        time.sleep(0.005)
        if self.path in store: self.finish_with(200, Digest=store[self.path])
        else: self.finish_with(404)
    n = 0
    def do_PUT(self):
        self.rfile.read(int(self.headers["Content-Length"])); time.sleep(0.012); H.n += 1
        if H.n % 31 == 0: return self.finish_with(503)
        store[self.path] = self.headers["Digest"]; self.finish_with(201)
    def log_message(self, *a): pass
s = http.server.ThreadingHTTPServer(("127.0.0.1", 0), H)
print(s.server_address[1], flush=True)
s.serve_forever()
'''

TEMPLATES = {
    "base.html": "<!doctype html><html><head><title>{% block title %}{% endblock %}</title></head><body><a href=\"{{ base }}index.html\">home</a>{% block main %}{% endblock %}</body></html>",
    "page.html": "{% extends 'base.html' %}{% block title %}{{ page.title|e }}{% endblock %}{% block main %}<nav>{{ contents }}</nav>{{ body }}<aside>{% for r in page.related %}<a href=\"{{ base }}{{ r.url }}\">{{ r.title|e }}</a>{% endfor %}</aside>{% endblock %}",
    "index.html": "{% extends 'base.html' %}{% block main %}{% for p in pages %}<h2><a href=\"{{ base }}{{ p.url }}\">{{ p.title }}</a></h2><p>{{ p.excerpt() }} {{ p.minutes }} min {% for t in p.tags %}{{ t|initials }}{% endfor %}</p>{% endfor %}{{ number }}/{{ last }}{% endblock %}",
    "tag.html": "{% extends 'base.html' %}{% block main %}<h1>{{ tag }}</h1>{% for p in pages|sort(attribute='title') %}<a href=\"{{ base }}{{ p.url }}\">{{ p.title }}</a>{% endfor %}{% endblock %}",
    "feed.xml": "<rss>{% for p in pages %}<item><title>{{ p.title|e }}</title><description>{{ p.html|e }}</description></item>{% endfor %}</rss>",
}


def prepare(folder: Path) -> None:
    rng = random.Random(14)
    site = folder / "blog"
    for part in ("templates", "content", "assets"):
        (site / part).mkdir(parents=True)
    for name, text in TEMPLATES.items():
        (site / "templates" / name).write_text(text)
    words = ["".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=rng.randrange(3, 9))) for _ in range(1200)]

    def some(n):
        return " ".join(rng.choices(words, k=n))
    for n in range(45):
        parts = [f"---\ntitle: {some(3)} {n}\ndate: 20{rng.randrange(10, 27)}-0{rng.randrange(1, 10)}-11\ntags: [{', '.join(rng.sample(words[:12], 3))}]\n---"]
        for k in range(6):
            parts += [f"## {some(3)}", f"{some(50)} **{some(2)}** {some(30)} [{some(2)}](http://127.0.0.1:PORT/ext/{rng.randrange(60)}) `{some(2)}` *{some(3)}*"]
            parts += ["\n".join(f"- {some(9)} *{some(1)}*" for _ in range(5))]
            if k % 2:
                parts += ["```\ndef f(a, b=10):\n    for x in range(a):\n        yield 'text', x + b\n    return None\n" * 4 + "```"]
            if k == 4:
                parts += ["| a | b | c |\n|---|---|---|\n" + "\n".join(f"| {some(1)} | {some(2)} | `{some(1)}` |" for _ in range(8))]
        (site / "content" / f"post{n}.md").write_text("\n\n".join(parts) + "\n")
    for n in range(8):
        (site / "assets" / f"style{n}.css").write_text("".join(f".{w} {{ margin: {n}px; }}\n" for w in words))


@contextlib.contextmanager
def serve():
    process = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True)
    try:
        yield {"SITE_HOST": f"127.0.0.1:{process.stdout.readline().strip()}"}
    finally:
        process.kill()
        process.wait()


def run() -> None:
    from main import main
    port = os.environ["SITE_HOST"].split(":")[1]
    for path in Path("blog/content").glob("*.md"):
        path.write_text(path.read_text().replace("PORT", port))
    main(["blog", "--assets", "tr -d ' ' | gzip", "--compress", "--check", "--upload"])
    helper = subprocess.Popen(["sh", "-c", "sleep 1.0; echo 'more text here' >> blog/content/post7.md; sleep 0.5; echo more >> blog/content/post8.md"])
    main(["blog", "--fast", "--watch", "2.2"])
    helper.wait()
    main(["blog", "--upload", "--check", "--assets", "sleep 0.02; cat"])
