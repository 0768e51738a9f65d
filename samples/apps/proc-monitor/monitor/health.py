"""Checks of services: TCP, HTTP, commands; all at once."""
import asyncio
import contextlib
import time
from dataclasses import dataclass


@dataclass
class Check:
    name: str
    kind: str
    target: str
    timeout: float = 0.25
    expect: str = ""


@dataclass
class Outcome:
    name: str
    good: bool
    seconds: float
    detail: str = ""


@contextlib.asynccontextmanager
async def connection(target):
    host, _, port = target.partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    try:
        yield reader, writer
    finally:
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()


async def check_tcp(check):
    async with connection(check.target) as (reader, _):
        banner = await reader.readline()
        return banner.decode(errors="replace").strip()


async def check_http(check):
    target, _, path = check.target.partition("/")
    async with connection(target) as (reader, writer):
        writer.write(f"GET /{path} HTTP/1.0\r\nHost: {target}\r\n\r\n".encode())
        await writer.drain()
        answer = await reader.read()
    head, _, body = answer.partition(b"\r\n\r\n")
    return head.split(b"\r\n")[0].decode() + " " + body.decode(errors="replace")


async def check_command(check):
    process = await asyncio.create_subprocess_shell(check.target, stdout=asyncio.subprocess.PIPE)
    try:
        output, _ = await process.communicate()
    except asyncio.CancelledError:
        process.kill()
        await process.wait()
        raise
    return f"exit {process.returncode} {output.decode(errors='replace')}"


KINDS = {"tcp": check_tcp, "http": check_http, "command": check_command}


async def perform(check):
    started = time.perf_counter()
    try:
        answer = await asyncio.wait_for(KINDS[check.kind](check), check.timeout)
    except asyncio.TimeoutError:
        return Outcome(check.name, False, time.perf_counter() - started, "timeout")
    except OSError as error:
        return Outcome(check.name, False, time.perf_counter() - started, error.__class__.__name__)
    return Outcome(check.name, check.expect in answer, time.perf_counter() - started, answer[:80])


async def stubborn(check, tries=2):
    for n in range(tries):
        outcome = await perform(check)
        if outcome.good:
            break
        await asyncio.sleep(0.02 * (n + 1))
    return outcome


async def rounds(checks, count, every, outcomes):
    for n in range(count):
        began = asyncio.get_running_loop().time()
        for outcome in await asyncio.gather(*(stubborn(check) for check in checks)):
            await outcomes.put((n, outcome))
        rest = every - (asyncio.get_running_loop().time() - began)
        if rest > 0:
            await asyncio.sleep(rest)
    await outcomes.put(None)


async def alert(outcomes, address, threshold=2):
    """Tells the pager about services that stay down."""
    host, port = address
    bad, sent = {}, []
    while (item := await outcomes.get()) is not None:
        number, outcome = item
        bad[outcome.name] = 0 if outcome.good else bad.get(outcome.name, 0) + 1
        if bad[outcome.name] == threshold:
            await page(host, port, f"{outcome.name} is down: {outcome.detail}")
            sent.append((number, outcome.name))
    return sent


async def page(host, port, text):
    async with connection(f"{host}:{port}") as (reader, writer):
        await reader.readline()
        writer.write(text.encode() + b"\n")
        await writer.drain()
        return await reader.readline()


async def watch(checks, count, every, pager):
    outcomes = asyncio.Queue(maxsize=8)
    _, sent = await asyncio.gather(rounds(checks, count, every, outcomes), alert(outcomes, pager))
    return sent
