import argparse
import json
import os
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from assets import AssetStore, SearchIndex
from upstream import ChangeFeed, Upstream


class AssetServer(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, root, origin, port=0):
        super().__init__(("127.0.0.1", port), AssetHandler)
        self.store = AssetStore(root)
        self.index = SearchIndex(self.store)
        self.index.rebuild()
        self.upstream = Upstream(origin)
        self.feed = ChangeFeed()


class AssetHandler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format, *args):
        pass

    def reply(self, status, body=b"", kind="application/json", **headers):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def send_asset(self, path):
        asset = self.server.store.get(path)
        if self.headers.get("If-None-Match") == asset.etag:
            return self.reply(304, kind=asset.kind, ETag=asset.etag)
        if asset.packed and "gzip" in self.headers.get("Accept-Encoding", ""):
            return self.reply(200, asset.packed, asset.kind, ETag=asset.etag, Content_Encoding="gzip")
        return self.reply(200, asset.body, asset.kind, ETag=asset.etag)

    def do_GET(self):
        url = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(url.query).items()}
        try:
            if url.path == "/_search":
                self.reply(200, json.dumps(self.server.index.search(query["q"])).encode())
            elif url.path == "/_changes":
                found = self.server.feed.since(int(query["after"]), float(query.get("wait", 1)))
                self.reply(200, json.dumps(found).encode())
            elif url.path.startswith("/origin/"):
                self.reply(200, self.server.upstream.fetch(url.path[7:]), "text/plain")
            else:
                self.send_asset(url.path)
        except FileNotFoundError:
            self.reply(404)
        except (KeyError, ValueError) as error:
            self.reply(400, repr(error).encode(), "text/plain")

    def do_PUT(self):
        name = self.server.store.save(self.path, self.rfile, int(self.headers["Content-Length"]))
        if name.endswith(".md"):
            self.server.index.rebuild()
        self.server.feed.add(name)
        self.reply(201, json.dumps({"saved": name}).encode())

    def do_POST(self):
        if self.path != "/_stop":
            return self.reply(405)
        self.reply(202)
        self.close_connection = True
        threading.Thread(target=self.server.shutdown).start()


def main(argv=None, announce=print):
    parser = argparse.ArgumentParser()
    parser.add_argument("root")
    parser.add_argument("--port", type=int, default=8080)
    parser.add_argument("--origin", default=os.environ.get("ORIGIN_URL", "http://127.0.0.1:9000"))
    args = parser.parse_args(argv)
    with AssetServer(args.root, args.origin, args.port) as server:
        announce(server.server_port)
        server.serve_forever(poll_interval=0.1)
        server.upstream.close()


if __name__ == "__main__":
    main()
