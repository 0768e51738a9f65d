# -*- coding: utf-8 -*-
import configparser
import os
import re

SIZES = {"": 1, "k": 1024, "m": 1024 ** 2, "g": 1024 ** 3}


class ConfigError(Exception):
    pass


def parse_size(text):
    m = re.match(r"^\s*(\d+)\s*([kmg]?)b?\s*$", text.lower())
    if not m:
        raise ConfigError("bad size: %s" % text)
    return int(m.group(1)) * SIZES[m.group(2)]


def expand(value):
    return re.sub(r"\$\{(\w+)\}", lambda m: os.environ.get(m.group(1), ""), value)


class Partner(object):
    def __init__(self, name, section):
        self.name = name
        self.host = expand(section["host"])
        self.port = int(expand(section.get("port", "21")))
        self.user = section.get("user", "anonymous")
        self.password = expand(section.get("password", ""))
        self.remote = section.get("remote", "/")
        self.pattern = re.compile(section.get("pattern", ".*"))
        self.limit = parse_size(section.get("limit", "10m"))
        self.keep = section.getboolean("keep", fallback=False)

    def wants(self, name, size):
        return bool(self.pattern.match(name)) and size <= self.limit

    def __repr__(self):
        return "Partner(%s@%s:%d)" % (self.user, self.host, self.port)


def load(path):
    parser = configparser.ConfigParser(interpolation=None)
    if not parser.read(path):
        raise ConfigError("no such file: %s" % path)
    general = dict(parser["general"]) if parser.has_section("general") else {}
    partners = [Partner(s.split(":", 1)[1], parser[s]) for s in parser.sections() if s.startswith("partner:")]
    return general, partners
