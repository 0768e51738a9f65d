"""Signed requests: who has sent this, and is the body what was sent?"""
import base64
import hashlib
import hmac
import time
from email.utils import formatdate, parsedate_to_datetime
from urllib.parse import urlsplit


class BadSignature(Exception):
    pass


def digest(body: bytes) -> str:
    return "SHA-256=" + base64.b64encode(hashlib.sha256(body).digest()).decode()


def signing_text(method, path, headers, names):
    lines = []
    for name in names:
        lines.append(f"(request-target): {method.lower()} {path}" if name == "(request-target)" else f"{name}: {headers[name]}")
    return "\n".join(lines).encode()


def sign(key: str, key_id: str, method: str, url: str, body: bytes) -> dict:
    parts = urlsplit(url)
    headers = {"host": parts.netloc, "date": formatdate(usegmt=True), "digest": digest(body)}
    names = ["(request-target)", "host", "date", "digest"]
    mac = hmac.new(key.encode(), signing_text(method, parts.path, headers, names), hashlib.sha256).digest()
    headers["signature"] = f'keyId="{key_id}",headers="{" ".join(names)}",signature="{base64.b64encode(mac).decode()}"'
    return headers


def parse_signature(value: str) -> dict:
    fields = {}
    for part in value.split(","):
        name, _, quoted = part.partition("=")
        fields[name.strip()] = quoted.strip('"')
    return fields


def check(headers: dict, method: str, path: str, body: bytes, key_of, slack: float = 3600) -> str:
    headers = {k.lower(): v for k, v in headers.items()}
    try:
        fields = parse_signature(headers["signature"])
        names, key_id, given = fields["headers"].split(), fields["keyId"], base64.b64decode(fields["signature"])
    except (KeyError, ValueError) as e:
        raise BadSignature("no usable signature") from e
    if headers.get("digest") != digest(body):
        raise BadSignature("body changed")
    if abs(parsedate_to_datetime(headers["date"]).timestamp() - time.time()) > slack:
        raise BadSignature("too old")
    wanted = hmac.new(key_of(key_id).encode(), signing_text(method, path, headers, names), hashlib.sha256).digest()
    if not hmac.compare_digest(wanted, given):
        raise BadSignature("wrong signature")
    return key_id
