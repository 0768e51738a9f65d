import subprocess
import urllib.request


class Build:
    def __bool__(self):
        return subprocess.call(["make", "-q"]) == 0

    def __str__(self):
        return subprocess.getoutput("make --version")


class Version:
    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        return urllib.request.urlopen("https://v.example.com/" + self.text).status == 200

    def __lt__(self, other):
        return self.text < other.text


async def fresh(build: Build):
    if build:  # expect: blocking-call-in-async "subprocess.call"
        return "fresh"


async def text(build: Build):
    return f"built with {build}"  # expect: blocking-call-in-async "getoutput"


async def same(a: Version, b: Version):
    return a == b  # expect: blocking-call-in-async "urlopen"


async def older(a: Version, b: Version):
    return a < b
