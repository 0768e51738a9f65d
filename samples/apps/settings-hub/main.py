"""main.py serve FOLDER | pull URL APP... | tail URL SECONDS"""
import http.client
import json
import sys
import time
from urllib.parse import urlsplit

from registry import differences
from service import SettingsServer


class Remote:
    def __init__(self, url):
        self.connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=5)
        self.tags = {}

    def ask(self, path, headers={}):
        self.connection.request("GET", path, headers=headers)
        answer = self.connection.getresponse()
        body = answer.read()
        return answer.status, answer.getheader("ETag"), json.loads(body) if body else None

    def settings(self, app):
        tag, known = self.tags.get(app, (None, None))
        status, new_tag, settings = self.ask(f"/{app}", {"If-None-Match": tag} if tag else {})
        if status == 304:
            return known
        if status != 200:
            raise LookupError(f"{app}: {settings}")
        self.tags[app] = (new_tag, settings)
        return settings

    def watch(self, since):
        return self.ask(f"/watch?since={since}")[2]["version"]

    def close(self):
        self.connection.close()


def pull(url, apps, target):
    remote = Remote(url)
    settings = {app: remote.settings(app) for app in apps}
    with open(target, "w") as f:
        json.dump(settings, f, indent=1, sort_keys=True)
    remote.close()
    return settings


def tail(url, app, seconds):
    """Follows one application's changes."""
    remote, end = Remote(url), time.monotonic() + seconds
    version, last, seen = 0, remote.settings(app), []
    while time.monotonic() < end:
        version = remote.watch(version)
        current = remote.settings(app)
        seen += differences(last, current)
        last = current
    remote.close()
    return seen


def serve(folder, announce=print):
    with SettingsServer(folder) as server:
        announce(server.url)
        server.serve_forever(poll_interval=0.05)
        return len(server.lines)


def main(argv):
    command, *rest = argv
    if command == "serve":
        return serve(rest[0])
    if command == "pull":
        return pull(rest[0], rest[1:], "pulled.json")
    return tail(rest[0], rest[1], float(rest[2]))


if __name__ == "__main__":
    main(sys.argv[1:])
