import subprocess


class Git:
    def fetch(self):
        subprocess.call(["git", "fetch"])


def _sync(repo):
    repo.fetch()


async def b_git():
    _sync(Git())  # expect: blocking-call-in-async "subprocess.call"
