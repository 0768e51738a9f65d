import csv
import io
import json
import time
import urllib.error
import urllib.parse
import urllib.request


class Portal:
    """The harbour authority's gauge portal."""

    def __init__(self, base, agent="tidecast/0.3"):
        self.base = base.rstrip("/")
        self.agent = agent

    def _url(self, path, **query):
        tail = "?" + urllib.parse.urlencode(query) if query else ""
        return f"{self.base}/{path}{tail}"

    def _open(self, url, data=None, tries=4):
        request = urllib.request.Request(url, data=data, headers={"User-Agent": self.agent})
        for attempt in range(tries):
            try:
                with urllib.request.urlopen(request, timeout=10) as answer:
                    return answer.read()
            except urllib.error.HTTPError as e:
                e.close()
                if e.code != 503 or attempt == tries - 1:
                    raise
                self._pause(attempt)

    def _pause(self, attempt):
        time.sleep(0.02 * 2 ** attempt)

    def stations(self):
        return json.loads(self._open(self._url("stations.json")))

    def datum(self, station):
        doc = json.loads(self._open(self._url(f"stations/{station}/datum.json")))
        return float(doc["msl"])

    def levels(self, station, month):
        """Hourly water levels as (hour since epoch of the record, metres)."""
        raw = self._open(self._url(f"stations/{station}/levels.csv", month=month))
        return list(self._parse(raw.decode("ascii")))

    @staticmethod
    def _parse(text):
        for row in csv.DictReader(io.StringIO(text)):
            if row["flag"] == "4":
                continue
            yield float(row["hour"]), float(row["level"])

    def publish(self, station, table):
        body = json.dumps({"station": station, "tides": table}).encode()
        return json.loads(self._open(self._url(f"stations/{station}/forecast"), data=body))["id"]
