import contextlib
import http.server
import json
import os
import random
import threading
import time

PEOPLE = "anna boris chiara dmitri eva".split()
WHAT = "Stand-up, Review, Choir, Dentist, Lunch with Pat, Budget meeting, Swimming, Parents' evening, Planning; Q2, Call".split(", ")


def calendar(name):
    rng = random.Random(name)
    out = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{name}//EN"]
    for i in range(rng.randint(60, 180)):
        month, day, hour = rng.randint(1, 6), rng.randint(1, 28), rng.randint(7, 19)
        out += ["BEGIN:VEVENT", f"UID:{name}-{i}@example.org", f"SUMMARY:{rng.choice(WHAT)}".replace(";", "\\;")]
        kind = rng.random()
        if kind < 0.1:
            out += [f"DTSTART;VALUE=DATE:2026{month:02}{day:02}"]
        else:
            out += [f"DTSTART;TZID=Europe/Paris:2026{month:02}{day:02}T{hour:02}3000", f"DURATION:PT{rng.choice((30, 45, 60, 90))}M"]
        if kind > 0.85:
            out += ["RRULE:" + rng.choice(["FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=WEEKLY;INTERVAL=2;COUNT=10", "FREQ=MONTHLY;BYDAY=2TU", "FREQ=DAILY;COUNT=5",
                                          "FREQ=YEARLY", "FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20261001T000000Z"])]
        out += ["LOCATION:" + rng.choice(["Room 4\\, second floor", "online", "Main street 7"]),
                "DESCRIPTION:" + "please bring what was agreed on last time and ring the bell twice "[:rng.randint(10, 66)], " when you come"]
        if rng.random() < 0.4:
            out += ["BEGIN:VALARM", "TRIGGER:-PT10M", "ACTION:DISPLAY", "END:VALARM"]
        out.append("END:VEVENT")
    out.append("END:VCALENDAR")
    return "\r\n".join(out)


@contextlib.contextmanager
def serve():
    texts = {name: calendar(name).encode() for name in PEOPLE}
    asked = {}

    class H(http.server.BaseHTTPRequestHandler):
        def log_message(self, *a):
            pass

        def do_GET(self):
            name = self.path.strip("/").split(".")[0]
            asked[name] = asked.get(name, 0) + 1
            time.sleep(0.06 + len(name) * 0.01)
            if name == "chiara" and asked[name] == 1:
                self.send_response(503)
                self.send_header("Retry-After", "0.1")
                self.end_headers()
                return
            etag = f'"{name}1"'
            if self.headers.get("If-None-Match") == etag:
                self.send_response(304)
                self.end_headers()
                return
            self.send_response(200)
            self.send_header("ETag", etag)
            self.send_header("Content-Length", str(len(texts[name])))
            self.end_headers()
            self.wfile.write(texts[name])

        def do_PUT(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(0.05)
            self.send_response(201)
            self.send_header("Content-Length", "0")
            self.end_headers()

    s = http.server.ThreadingHTTPServer(("127.0.0.1", 0), H)
    threading.Thread(target=s.serve_forever, daemon=True).start()
    try:
        yield {"BASE": f"http://127.0.0.1:{s.server_address[1]}"}
    finally:
        s.shutdown()


def run():
    import icsmerge
    base = os.environ["BASE"]
    with open("sources.json", "w") as f:
        json.dump({name: f"{base}/{name}.ics" for name in PEOPLE}, f)
    got = icsmerge.main(["sources.json", "--publish", base + "/team"])
    assert got["events"] > 100 and got["clashes"]
    icsmerge.main(["sources.json", "--days", "14", "--begin", "2026-04-06", "--out", "fortnight.ics"])
