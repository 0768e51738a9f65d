import asyncio
import sys
import time
from dataclasses import dataclass

DRIVER = """
import importlib.util, sys
class _Mark:
    def __call__(self, *args):
        return args[0] if args and callable(args[0]) else (lambda f: f)
import builtins
for mark in ("slow", "timeout", "flaky"):
    setattr(builtins, mark, _Mark())
spec = importlib.util.spec_from_file_location("case", sys.argv[1])
module = importlib.util.module_from_spec(spec)
sys.path.insert(0, sys.argv[3])
spec.loader.exec_module(module)
getattr(module, sys.argv[2])()
"""


@dataclass
class Result:
    ident: str
    outcome: str
    seconds: float
    output: str = ""
    attempts: int = 1


class Runner:
    def __init__(self, root, jobs=2, observer=None):
        self.root = root
        self.slots = asyncio.Semaphore(jobs)
        self.events = asyncio.Queue()
        self.observer = observer or (lambda result: None)
        self.stop = asyncio.Event()

    async def attempt(self, case):
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-S", "-c", DRIVER, f"{self.root}/{case.path}", case.name, str(self.root),
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT, stdin=asyncio.subprocess.DEVNULL)
        try:
            output, _ = await asyncio.wait_for(process.communicate(), case.timeout)
        except asyncio.TimeoutError:
            process.kill()
            await process.wait()
            return "timeout", ""
        return ("passed" if process.returncode == 0 else "failed"), output.decode(errors="replace")

    async def run_case(self, case):
        async with self.slots:
            if self.stop.is_set():
                return Result(case.ident, "skipped", 0.0)
            started = time.perf_counter()
            attempts = 0
            while True:
                attempts += 1
                outcome, output = await self.attempt(case)
                if outcome == "passed" or attempts > case.retries:
                    break
                await asyncio.sleep(0.05 * attempts)
        result = Result(case.ident, outcome, time.perf_counter() - started, output, attempts)
        await self.events.put(result)
        return result

    async def report(self, total, max_failures):
        failures = 0
        for _ in range(total):
            result = await self.events.get()
            self.observer(result)
            if result.outcome not in ("passed", "skipped"):
                failures += 1
                if max_failures and failures >= max_failures:
                    self.stop.set()
                    return failures
        return failures

    async def run(self, cases, max_failures=0):
        reporter = asyncio.create_task(self.report(len(cases), max_failures))
        results = await asyncio.gather(*(self.run_case(case) for case in cases))
        if not reporter.done():
            reporter.cancel() if self.stop.is_set() else await reporter
        return results


class Fixture:
    """A service that the tests need, started once."""

    def __init__(self, command, ready):
        self.command = command
        self.ready = ready.encode()
        self.process = None

    async def __aenter__(self):
        self.process = await asyncio.create_subprocess_shell(self.command, stdout=asyncio.subprocess.PIPE)
        await asyncio.wait_for(self.until_ready(), 5)
        return self

    async def until_ready(self):
        while line := await self.process.stdout.readline():
            if self.ready in line:
                return
        raise RuntimeError("the fixture ended before it was ready")

    async def __aexit__(self, *error):
        if self.process.returncode is None:
            self.process.terminate()
        await self.process.wait()


def run_all(root, cases, jobs, observer, max_failures=0, fixture=None):
    async def everything():
        runner = Runner(root, jobs, observer)
        if fixture is None:
            return await runner.run(cases, max_failures)
        async with fixture:
            return await runner.run(cases, max_failures)
    return asyncio.run(everything())
