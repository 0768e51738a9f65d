import os
import smtplib
import time
from email.message import EmailMessage

import requests

session = requests.Session()


def base():
    return os.environ["PORTAL_URL"]


def notes(region):
    answer = session.get(f"{base()}/notes", params={"region": region}, timeout=10)
    answer.raise_for_status()
    return [n["text"] for n in answer.json() if not n.get("hidden")]


def upload(path):
    with open(path, "rb") as f:
        answer = session.post(f"{base()}/upload", files={"page": (path.name, f, "text/html")}, timeout=10)
    answer.raise_for_status()
    return answer.json()["id"]


def wait_until_live(number, poll=0.025, limit=5.0):
    until = time.monotonic() + limit
    while time.monotonic() < until:
        state = session.get(f"{base()}/state/{number}", timeout=10).json()
        if state["live"]:
            return state["link"]
        time.sleep(poll)
    raise TimeoutError(number)


def publish(pages):
    numbers = [upload(page) for page in pages]
    return [wait_until_live(number) for number in numbers]


def announcement(to, links):
    message = EmailMessage()
    message["Subject"] = f"{len(links)} new reports"
    message["From"] = "reports@example.org"
    message["To"] = to
    message.set_content("\n".join(links))
    return message


def announce(host, to, links):
    name, _, port = host.partition(":")
    with smtplib.SMTP(name, int(port), timeout=10) as smtp:
        smtp.send_message(announcement(to, links))
