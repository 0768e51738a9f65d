import json
import subprocess as sp


class requests:
    @staticmethod
    def get(url):
        return json.dumps({"url": url})


class _Recorder:
    def __init__(self):
        self.calls = []

    def run(self, cmd):
        self.calls.append(cmd)


subprocess = _Recorder()


def input(prompt=""):
    return prompt


async def fetch(url):
    return requests.get(url)


async def record(cmd):
    subprocess.run(cmd)


async def really_run(cmd):
    return sp.run(cmd).returncode  # expect: blocking-call-in-async "subprocess.run"


async def ask():
    return input("name")
