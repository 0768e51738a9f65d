import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from registry import Registry, UnknownApp, differences, fingerprint


class SettingsHandler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format, *args):
        self.server.lines.append(format % args)

    def reply(self, status, value, tag=None):
        body = json.dumps(value, indent=1).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        if tag:
            self.send_header("ETag", tag)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        url = urlsplit(self.path)
        query = parse_qs(url.query)
        parts = [p for p in url.path.split("/") if p]
        try:
            if not parts:
                self.reply(200, self.server.registry.apps())
            elif parts[0] == "watch":
                self.watch(int(query.get("since", ["0"])[0]))
            elif parts[0] == "diff":
                a, b = (self.server.registry.as_dict(app) for app in parts[1:3])
                self.reply(200, differences(a, b))
            elif len(parts) == 1:
                self.whole(parts[0])
            else:
                self.reply(200, self.server.registry.get(parts[0], *parts[1:3]))
        except UnknownApp:
            self.reply(404, "no such application")
        except Exception as error:
            self.reply(400, str(error))

    def whole(self, app):
        settings = self.server.registry.as_dict(app)
        tag = fingerprint(settings)
        if self.headers.get("If-None-Match") == tag:
            self.send_response(304)
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            self.reply(200, settings, tag)

    def watch(self, since):
        version = self.server.registry.wait_for_change(since, self.server.patience)
        self.reply(200, {"version": version, "changed": version > since})

    def do_PUT(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        parts = self.path.strip("/").split("/")
        if len(parts) != 3:
            return self.reply(400, "PUT /app/section/key")
        self.reply(200, self.server.registry.put(*parts, body.decode()))

    def do_POST(self):
        self.reply(200, "bye")
        threading.Thread(target=self.server.shutdown).start()


class SettingsServer(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, folder, port=0, patience=0.2):
        super().__init__(("127.0.0.1", port), SettingsHandler)
        self.registry = Registry(folder)
        self.patience = patience
        self.lines = []

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}"
