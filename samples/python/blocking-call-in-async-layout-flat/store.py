import subprocess
import time
import urllib.request

import requests

LIMIT = 3
NAMES = ["a", "b"]


def load_by_module():
    time.sleep(1)


def load_by_module_alias():
    return requests.get("https://example.org/a", timeout=5).json()


def load_by_name():
    return subprocess.run(["git", "fetch"], check=True)


def load_by_alias():
    return urllib.request.urlopen("https://example.org/b").read()
