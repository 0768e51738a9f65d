"""main.py serve ROOT | sync HOST:PORT OUT IN   (user and secret from DROP_USER)"""
import os
import sys
import threading

from client import DropClient, mirror, upload_tree, wait_for
from server import DropServer


def credentials():
    user, _, secret = os.environ.get("DROP_USER", "guest:guest").partition(":")
    return user, secret


def sync(address, outgoing, incoming):
    host, port = address.split(":")
    client = DropClient(host, int(port), *credentials())
    try:
        sent = upload_tree(client, outgoing)
        receipt = wait_for(client, "receipt.txt")
        fetched = mirror(client, incoming)
        client.delete("receipt.txt")
    finally:
        client.quit()
    return sent, len(fetched), receipt.decode()


def serve(root, seconds, announce):
    server = DropServer(root, dict([credentials()]))
    timer = threading.Timer(seconds, server.shutdown)
    timer.start()
    announce("%s:%d" % server.server_address)
    server.serve_forever(0.05)
    server.server_close()
    return server.received, len(server.journal)


def main(argv):
    if argv[0] == "serve":
        return serve(argv[1], float(argv[2]), print)
    return sync(*argv[1:4])


if __name__ == "__main__":
    print(main(sys.argv[1:]))
