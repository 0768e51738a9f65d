"""the sequence server: search, fetch, submit a job and poll for it"""
import json
import os
import time
import urllib.parse
import urllib.request

BASE = os.environ.get("SEQ_SERVER", "http://127.0.0.1:8800")
PAUSE = 0.06


def ask(path, data=None, **params):
    url = BASE + path + "?" + urllib.parse.urlencode(params)
    with urllib.request.urlopen(url, data=data, timeout=10) as r:
        return r.read()


def search(term, size=20):
    ids, start = [], 0
    while True:
        page = json.loads(ask("/search", term=term, start=start, size=size))
        ids += page["ids"]
        start += size
        if start >= page["count"]:
            return ids
        time.sleep(PAUSE)


def fetch(accession, folder):
    path = os.path.join(folder, accession + ".fa")
    if not os.path.exists(path):
        text = ask("/fetch", id=accession)
        with open(path, "wb") as f:
            f.write(text)
        time.sleep(PAUSE)
    return path


def fetch_all(ids, folder):
    return [fetch(i, folder) for i in ids]


def submit(sequence):
    return json.loads(ask("/run", data=sequence.encode()))["job"]


def wait_for(job, pause=0.1):
    while True:
        answer = json.loads(ask("/status", job=job))
        if answer["state"] == "done":
            return answer["hits"]
        time.sleep(pause)


def blast(sequence):
    return wait_for(submit(sequence))
