import contextlib
import subprocess
import sys
import time


def stub():
    import socketserver

    class H(socketserver.StreamRequestHandler):
        def handle(self):
            _, token = self.rfile.readline().split()
            time.sleep(0.02)
            self.wfile.write(b"yes\n" if token == b"sesame" else b"no\n")

    socketserver.ThreadingTCPServer.daemon_threads = True
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), H)
    print(server.server_address[1], flush=True)
    server.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"AUTH": f"127.0.0.1:{int(proc.stdout.readline())}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import main
    for bots, count, pause in ((4, 60, 0.02), (6, 40, 0.03)):
        result = main.main([str(bots), str(count), str(pause)])
        assert result["exported"] == bots * count and result["refused"], result


if __name__ == "__main__":
    stub()
