import email
import email.policy
import hashlib
import html
import re
from dataclasses import dataclass, field
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import Path

QUOTE = re.compile(r"^(>|On .* wrote:$)", re.M)
TAG = re.compile(r"<(script|style).*?</\1>|<[^>]+>", re.S | re.I)
PREFIX = re.compile(r"^\s*((re|fw|fwd|aw)\s*:\s*)+", re.I)


@dataclass
class Mail:
    uid: int
    key: str
    subject: str
    sender: str
    when: float
    text: str
    refers: list
    files: list = field(default_factory=list)

    @property
    def topic(self):
        return PREFIX.sub("", self.subject).strip().lower()


def from_html(text):
    return html.unescape(re.sub(r"\s+", " ", TAG.sub(" ", text))).strip()


def own_text(text):
    """Without what is quoted, and the signature."""
    lines = []
    for line in text.splitlines():
        if line == "-- ":
            break
        if not QUOTE.match(line):
            lines.append(line)
    return "\n".join(lines).strip()


def parse(uid, data):
    message = email.message_from_bytes(data, policy=email.policy.default)
    body = message.get_body(("plain", "html"))
    text = body.get_content() if body else ""
    if body is not None and body.get_content_type() == "text/html":
        text = from_html(text)
    files = [(part.get_filename() or "unnamed", part.get_payload(decode=True)) for part in message.iter_attachments()]
    refers = (message.get("References", "") + " " + message.get("In-Reply-To", "")).split()
    return Mail(uid, message["Message-ID"].strip(), str(message["Subject"]), parseaddr(str(message["From"]))[1],
                parsedate_to_datetime(str(message["Date"])).timestamp(), own_text(text), refers, files)


def threads(mails):
    """Groups: by references, then by topic."""
    parent = {}

    def root(key):
        while parent.setdefault(key, key) != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for mail in mails:
        for other in [*mail.refers, "topic:" + mail.topic]:
            parent[root(mail.key)] = root(other)
    groups = {}
    for mail in mails:
        groups.setdefault(root(mail.key), []).append(mail)
    return sorted((sorted(g, key=lambda m: m.when) for g in groups.values()), key=lambda g: -g[-1].when)


class Spam:
    """Counts of words, the naive way."""

    def __init__(self, lines):
        self.weights = {}
        for line in lines:
            word, spam, ham = line.split()
            self.weights[word] = (int(spam) + 1) / (int(ham) + 1)

    def likelihood(self, mail):
        odds = 1.0
        for word in set(re.findall(r"\w+", f"{mail.subject} {mail.text}".lower())):
            odds *= self.weights.get(word, 0.9)
        return odds / (1 + odds)


def store_files(mail, folder):
    saved = []
    for name, data in mail.files:
        digest = hashlib.sha256(data).hexdigest()
        path = Path(folder, digest[:2], f"{digest[2:18]}-{Path(name).name}")
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        saved.append(str(path))
    return saved
