"""A one-person server of the fediverse."""
import html
import itertools
import json
import re
import threading
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import signing
from store import Store

PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
_number = itertools.count(1)


def now():
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds")


def linkify(text):
    text = html.escape(text)
    text = re.sub(r"https?://\S+", lambda m: f'<a href="{m[0]}">{m[0]}</a>', text)
    text = re.sub(r"#(\w+)", r'<a class="tag" href="/tags/\1">#\1</a>', text)
    return "".join(f"<p>{p}</p>" for p in text.split("\n\n"))


def strip_tags(content):
    content = re.sub(r"<(script|style).*?</\1>", "", content, flags=re.S | re.I)
    return html.unescape(re.sub(r"<[^>]*>", "", content))


def http_json(url, method="GET", body=None, headers=None, timeout=8):
    request = urllib.request.Request(url, data=body, method=method, headers=dict(headers or {}, Accept="application/activity+json"))
    with urllib.request.urlopen(request, timeout=timeout) as answer:
        data = answer.read()
    return json.loads(data) if data else None


class Box:
    def __init__(self, user, store, key):
        self.user, self.store, self.key = user, store, key
        self.base = None
        self.rejected = 0
        self.handlers = {"Follow": self.on_follow, "Undo": self.on_undo, "Create": self.on_create, "Delete": self.on_delete}

    @property
    def me(self):
        return f"{self.base}/u/{self.user}"

    def actor_document(self):
        return {"id": self.me, "type": "Person", "preferredUsername": self.user, "inbox": self.me + "/inbox", "key": self.key}

    def lookup(self, id):
        known = self.store.actor(id)
        if known is None:
            known = http_json(id)
            self.store.remember(known)
        return known

    def key_of(self, key_id):
        return self.lookup(key_id.partition("#")[0])["key"]

    def receive(self, activity, sender):
        if activity.get("actor") != sender.partition("#")[0]:
            raise signing.BadSignature("sent for somebody else")
        handler = self.handlers.get(activity.get("type"))
        if handler:
            handler(activity)

    def on_follow(self, activity):
        self.store.follow(activity["actor"], activity["object"])
        other = self.lookup(activity["actor"])
        self.store.enqueue([other["inbox"]], {"type": "Accept", "actor": self.me, "object": activity})

    def on_undo(self, activity):
        inner = activity["object"]
        if inner.get("type") == "Follow":
            self.store.unfollow(activity["actor"], inner["object"])

    def on_create(self, activity):
        note = dict(activity["object"])
        note["content"] = strip_tags(note["content"])
        self.store.add_note(note)

    def on_delete(self, activity):
        self.store.drop_note(activity["object"])

    def post(self, text, reply_to=None):
        note = {"id": f"{self.me}/notes/{next(_number)}", "type": "Note", "attributedTo": self.me, "published": now(), "content": linkify(text), "to": [PUBLIC]}
        if reply_to:
            note["inReplyTo"] = reply_to
        self.store.add_note(note)
        self.store.enqueue(self.store.inboxes(self.me), {"type": "Create", "actor": self.me, "object": note})
        return note["id"]

    def timeline(self):
        items = "\n".join(f'<article id="{id}"><time>{when}</time>{content}</article>' for id, when, content in self.store.notes(self.me))
        return f"<!doctype html><title>{self.user}</title><main>{items}</main>"


class Deliverer:
    def __init__(self, box, workers=4):
        self.box, self.workers = box, workers
        self.sent = self.lost = 0

    def send(self, inbox, body):
        data = body.encode()
        http_json(inbox, "POST", data, signing.sign(self.box.key, self.box.me + "#key", "POST", inbox, data))

    def attempt(self, job):
        id, inbox, body = job
        try:
            self.send(inbox, body)
        except (urllib.error.URLError, TimeoutError):
            self.box.store.failed(id)
            self.lost += 1
        else:
            self.box.store.delivered(id)
            self.sent += 1

    def run_once(self):
        jobs = self.box.store.due()
        with ThreadPoolExecutor(self.workers) as pool:
            list(pool.map(self.attempt, jobs))
        return len(jobs)

    def drain(self, pause=0.05):
        while self.run_once():
            time.sleep(pause)


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass

    def reply(self, code, body="", kind="application/activity+json"):
        data = body.encode()
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self):
        box = self.server.box
        if self.path == f"/u/{box.user}":
            self.reply(200, json.dumps(box.actor_document()))
        elif self.path == "/":
            self.reply(200, box.timeline(), "text/html")
        else:
            self.reply(404)

    def do_POST(self):
        box = self.server.box
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        try:
            sender = signing.check(dict(self.headers), "POST", self.path, body, box.key_of)
            box.receive(json.loads(body), sender)
        except (signing.BadSignature, ValueError):
            box.rejected += 1
            return self.reply(401)
        self.reply(202)


def serve(box):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.box = box
    box.base = "http://127.0.0.1:%d" % server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def open_box(user, path, key):
    return Box(user, Store(path), key)
