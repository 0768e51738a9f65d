import configparser
import shlex


class Job:
    def __init__(self, name, source, excludes, keep, pre, post):
        self.name, self.source, self.excludes = name, source, excludes
        self.keep, self.pre, self.post = keep, pre, post


def parse_keep(text):
    """"daily=7 weekly=4" -> {"daily": 7, "weekly": 4}"""
    keep = {}
    for part in text.split():
        k, _, v = part.partition("=")
        keep[k] = int(v)
    return keep


def load(path):
    cp = configparser.ConfigParser()
    with open(path) as fh:
        cp.read_file(fh)
    jobs = []
    for section in cp.sections():
        s = cp[section]
        jobs.append(Job(section, s["source"], s.get("exclude", "").split(), parse_keep(s.get("keep", "daily=3")),
                        shlex.split(s.get("pre", "")), shlex.split(s.get("post", ""))))
    return jobs
