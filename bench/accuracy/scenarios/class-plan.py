import contextlib
import json
import random
import subprocess
import sys
import time
from pathlib import Path


def prepare(folder: Path) -> None:
    rng = random.Random(12)
    subjects = {"maths": 4, "english": 4, "history": 2, "physics": 3, "music": 2, "sport": 3, "art": 2, "latin": 3}
    teachers = {s: [f"{s[:3]}{k}" for k in range(2)] for s in subjects}
    groups = ["5a", "5b", "6a", "6b", "7a", "7b"]
    courses = [{"group": g, "subject": s, "hours": h, "teacher": teachers[s][k % 2], "size": rng.randint(18, 30)}
               for k, g in enumerate(groups) for s, h in subjects.items()]
    rooms = [{"name": f"R{k}", "seats": 32, "kinds": []} for k in range(6)]
    rooms += [{"name": "Lab", "seats": 30, "kinds": ["physics"]}, {"name": "Hall", "seats": 90, "kinds": ["sport", "music"]}]
    away = {t: [[rng.randrange(5), h] for h in range(3)] for ts in teachers.values() for t in ts if rng.random() < 0.5}
    (folder / "school.json").write_text(json.dumps({"courses": courses, "rooms": rooms, "away": away}))


def stub():
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    class H(BaseHTTPRequestHandler):
        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(0.005)
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *a):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), H)
    print(server.server_port, flush=True)
    server.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"PLAN_HOOK": f"http://127.0.0.1:{int(proc.stdout.readline())}/hook", "PLAN_PRINTER": "sh -c sleep${IFS}0.03"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import main
    for seeds in (["1", "2"], ["3"], ["4"]):
        cost, told, failed = main.main(["school.json", "--rounds", "200", "--seeds", *seeds])
        assert told == 16 and not failed, (told, failed)


if __name__ == "__main__":
    stub()
