"""What is kept in a variable of the module is looked up once in a program."""
import json
import threading

_settings = None
_names = None
_texts = {}
_lock = threading.Lock()


def settings():
    global _settings
    if _settings is None:
        with open("settings.json") as file:
            _settings = json.load(file)
    return _settings


def names():
    global _names
    if _names:
        return _names
    with open("names.txt") as file:
        _names = file.read().split()
    return _names


def locked():
    global _settings
    with _lock:
        if not _settings:
            _settings = open("settings.json").read()
    return _settings


def text(name):
    if name not in _texts:
        with open(name) as file:
            _texts[name] = file.read()
    return _texts[name]


def reset():
    global _settings
    if _settings is None:
        print(open("settings.json").read())
    _settings = None


async def answer(name):
    return settings(), names(), locked()


async def answer_by_name(name):
    return text(name)  # expect: disk-wait-in-async "`text` leads to `open`"


async def start():
    reset()  # expect: disk-wait-in-async "`reset` leads to `open`"
