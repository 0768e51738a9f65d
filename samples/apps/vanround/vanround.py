"""vanround: plans today's delivery rounds and sends them to the drivers."""
import csv
import datetime
import json
import smtplib
import subprocess
import sys
from email.message import EmailMessage

from geo import Geocoder, distance_matrix
from routing import clarke_wright, improve, length, lower_bound


class Order:
    def __init__(self, ref, address, crates, phone):
        self.ref = ref
        self.address = " ".join(address.split()).title()
        self.crates = int(crates)
        self.phone = phone
        self.where = None

    def __repr__(self):
        return "<Order %s>" % self.ref


def read_orders(path):
    with open(path, newline="") as f:
        return [Order(r["ref"], r["address"], r["crates"], r["phone"]) for r in csv.DictReader(f)]


def locate_all(orders, geocoder):
    lost = []
    for o in orders:
        try:
            o.where = geocoder.locate(o.address)
        except LookupError:
            lost.append(o)
    return [o for o in orders if o.where], lost


def plan(orders, depot, capacity):
    d = distance_matrix([depot] + [o.where for o in orders])
    load = [0] + [o.crates for o in orders]
    routes = improve(clarke_wright(d, load, capacity), d, load, capacity)
    return [([orders[k - 1] for k in r], length(r, d)) for r in routes], lower_bound(d)


def timetable(stops, km, start, speed=32.0, service=6):
    minute, step = start, km / (len(stops) + 1) / speed * 60
    rows = []
    for o in stops:
        minute += step
        rows.append("%02d:%02d  %-10s %-40s %3d  %s" % (minute // 60, minute % 60, o.ref, o.address[:40], o.crates, o.phone))
        minute += service
    return "\n".join(rows)


def mail(number, text):
    m = EmailMessage()
    m["Subject"] = "Round %d" % number
    m["From"], m["To"] = "depot@example.org", "van%d@example.org" % number
    m.set_content(text)
    return m


def send_mails(server, messages):
    host, port = server.split(":")
    with smtplib.SMTP(host, int(port), timeout=10) as smtp:
        for m in messages:
            smtp.send_message(m)


def archive(path, command):
    subprocess.run([*command, path], check=True)


def geojson(rounds):
    return json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"round": n, "km": round(km, 1)},
         "geometry": {"type": "LineString", "coordinates": [[o.where[1], o.where[0]] for o in stops]}}
        for n, (stops, km) in enumerate(rounds, 1)]})


def main(argv):
    path, url, smtp, cache, *packer = argv
    orders, lost = locate_all(read_orders(path), Geocoder(url, cache))
    rounds, bound = plan(orders, (52.0, 5.0), 40)
    send_mails(smtp, [mail(n, timetable(s, km, 8 * 60)) for n, (s, km) in enumerate(rounds, 1)])
    name = "rounds-%s.json" % datetime.date.today()
    with open(name, "w") as f:
        f.write(geojson(rounds))
    if packer:
        archive(name, packer)
    return len(rounds), sum(km for _, km in rounds), bound, lost


if __name__ == "__main__":
    print(main(sys.argv[1:]))
