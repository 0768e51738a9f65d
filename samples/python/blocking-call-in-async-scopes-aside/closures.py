import subprocess


def runner(cmd):
    def go():
        return subprocess.check_call(cmd)

    return go


async def deploy():
    run = runner(["make", "deploy"])
    return run()  # expect: blocking-call-in-async "check_call"


async def prepare(registry):
    registry["deploy"] = runner(["make", "prepare"])


async def version():
    get = lambda: subprocess.getoutput("git describe")
    return get()  # expect: blocking-call-in-async "getoutput"
