import contextlib
import socketserver
import threading
import time


@contextlib.contextmanager
def serve():
    count = [0]

    class Smtp(socketserver.StreamRequestHandler):
        def handle(self):
            def say(text):
                time.sleep(0.004)
                self.wfile.write(text + b"\r\n")

            say(b"220 hi")
            body = False
            for line in self.rfile:
                if body:
                    if line == b".\r\n":
                        body = False
                        time.sleep(0.02)
                        say(b"250 queued")
                elif line.startswith(b"DATA"):
                    body = True
                    say(b"354 go")
                elif line.startswith(b"RCPT"):
                    count[0] += 1
                    say(b"451 later" if count[0] % 19 == 0 else b"250 ok")
                elif line.startswith(b"QUIT"):
                    say(b"221 bye")
                    return
                else:
                    say(b"250 ok")

    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Smtp)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {"SMTP_PORT": server.server_address[1]}
    server.shutdown()


def run() -> None:
    import worker
    sent, counts = worker.main()
    print(sent, counts)
    assert sent > 50
