"""Sections of settings in .ini files below a folder; each application has one, "defaults" counts for all."""
import configparser
import hashlib
import os
import threading


class UnknownApp(KeyError):
    pass


class Registry:
    def __init__(self, folder):
        self.folder = folder
        self.lock = threading.RLock()
        self.changed = threading.Condition(self.lock)
        self.parsed = {}
        self.version = 0
        os.makedirs(folder, exist_ok=True)

    def path(self, app):
        if not app.replace("-", "").isalnum():
            raise UnknownApp(app)
        return os.path.join(self.folder, app + ".ini")

    def load(self, app):
        path = self.path(app)
        try:
            stamp = os.stat(path).st_mtime_ns
        except FileNotFoundError:
            raise UnknownApp(app) from None
        with self.lock:
            known = self.parsed.get(app)
            if known and known[0] == stamp:
                return known[1]
            parser = configparser.ConfigParser()
            defaults = os.path.join(self.folder, "defaults.ini")
            parser.read([defaults, path])
            self.parsed[app] = (stamp, parser)
            return parser

    def get(self, app, section, key):
        return self.load(app).get(section, key)

    def as_dict(self, app):
        parser = self.load(app)
        return {section: dict(parser.items(section)) for section in parser.sections()}

    def put(self, app, section, key, value):
        parser = configparser.ConfigParser(interpolation=None)
        path = self.path(app)
        with self.lock:
            parser.read(path)
            if not parser.has_section(section):
                parser.add_section(section)
            parser.set(section, key, value)
            temporary = path + ".new"
            with open(temporary, "w") as f:
                parser.write(f)
                f.flush()
                os.fsync(f.fileno())
            os.replace(temporary, path)
            self.parsed.pop(app, None)
            self.version += 1
            self.changed.notify_all()
        return self.version

    def wait_for_change(self, since, patience):
        with self.changed:
            self.changed.wait_for(lambda: self.version > since, patience)
            return self.version

    def apps(self):
        return sorted(name[:-4] for name in os.listdir(self.folder) if name.endswith(".ini") and name != "defaults.ini")


def fingerprint(settings):
    digest = hashlib.sha1()
    for section in sorted(settings):
        for key in sorted(settings[section]):
            digest.update(f"{section}.{key}={settings[section][key]}\n".encode())
    return digest.hexdigest()


def differences(old, new):
    """What to do to make the one the other: (section, key, before, after)."""
    found = []
    for section in sorted(old.keys() | new.keys()):
        before, after = old.get(section, {}), new.get(section, {})
        for key in sorted(before.keys() | after.keys()):
            if before.get(key) != after.get(key):
                found.append((section, key, before.get(key), after.get(key)))
    return found
