"""Probes inside the measured process: rewrites a program's modules while they are imported, and keeps the figures.

Times are nanoseconds. Figures are kept per thread and added up at the end, so that threads do not race for them. `t.over` adds up
what probes have cost on a thread; its growth during a call is what the call's time has to be freed from.
"""

import _thread
import ast
import builtins
import ctypes
import functools
import gc
import importlib.machinery
import inspect
import json
import os
import statistics
import sys
import threading
import time

from time import perf_counter_ns as wall_now
from time import process_time_ns as process_now
from time import thread_time_ns as cpu_now

# A thread that was off the processor for less than this since the last look has not waited for one worth counting.
UNNOTICED = 3000
KEPT_SAMPLES = 2000
NAME = "__probed__"

# A call into the C library that keeps the GIL: os.pread would give it away, and wait for it again.
_pread = ctypes.PyDLL(None).pread
_pread.argtypes = (ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_long)
_pread.restype = ctypes.c_ssize_t

_local = threading.local()
_threads = []
_began = wall_now()
_out = None
_child = False
_last_dump = 0
# Whether the program has started a thread: then the CPU time of the others is looked at.
_threaded = False
_base = 0
# What a probe costs its caller and what of it the probed function sees itself: per call, per step, per recursive call.
_cost = {"full": 0, "inside": 0, "step": 0, "step_inside": 0, "light": 0}
_full = _inside = _step_full = _step_inside = _light = 0
_costs = ((0,) * 5, (0,) * 5)


class Figures:
    __slots__ = ("calls", "inner", "steps", "cpu", "wall", "wait", "doubt", "running", "samples", "stride")

    def __init__(self):
        self.calls = self.inner = self.steps = self.cpu = self.wall = self.wait = self.doubt = self.running = 0
        self.samples = []
        self.stride = 1

    def sample(self, wall):
        if self.calls % self.stride == 0:
            self.samples.append(wall)
            if len(self.samples) >= KEPT_SAMPLES:
                del self.samples[::2]
                self.stride *= 2


class Thread:
    """What is known about one thread."""

    __slots__ = ("figures", "inside", "stack", "over", "blocked", "fd", "buffer", "wait", "slack", "ident", "__weakref__")

    def __init__(self):
        self.figures = {}
        self.inside = set()
        self.stack = []
        self.over = self.blocked = self.wait = 0
        self.ident = _thread.get_ident()
        self.buffer = ctypes.create_string_buffer(96)
        try:
            self.fd = os.open("/proc/thread-self/schedstat", os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            self.fd = -1
        self.slack = -UNNOTICED
        self.look(cpu_now(), wall_now())

    def look(self, cpu, wall):
        """How long this thread has waited for a processor so far; asks the system only if it was off one since the last look."""
        slack = wall - cpu
        if slack - self.slack >= UNNOTICED:
            self.slack = slack
            if self.fd >= 0 and _pread(self.fd, self.buffer, 95, 0) > 0:
                self.wait = int(self.buffer.value.split()[1])
        return self.wait


class _Closer:
    """Closes the file of a thread when the thread's locals go."""

    def __init__(self, thread):
        self.thread = thread

    def __del__(self, close=os.close):
        fd, self.thread.fd = self.thread.fd, -1
        if fd >= 0:
            close(fd)


def _new_thread():
    thread = Thread()
    _local.closer = _Closer(thread)
    _local.thread = thread
    _threads.append(thread)
    return thread


def _others(cpu):
    return process_now() - cpu if _threaded else _base


def _enter(t, key):
    """Takes the times at the start of a call or step. The last two are the clocks, read last."""
    t.inside.add(key)
    others, over, blocked = (process_now() if _threaded else None), t.over, t.blocked
    cpu = cpu_now()
    wall = wall_now()
    entry = (key, others, over, blocked, t.look(cpu, wall), cpu, wall)
    t.stack.append(entry)
    return entry


def _figures(t, key):
    try:
        return t.figures[key]
    except KeyError:
        figures = t.figures[key] = Figures()
        return figures


def _other_cpu(entry, cpu):
    """CPU time of the other threads since the start."""
    if not _threaded:
        return 0
    before = _base if entry[1] is None else entry[1] - entry[5]
    return process_now() - cpu - before


def _leave(t, entry, cpu, wall):
    """Ends a call: `cpu` and `wall` are the clocks as its last act left them."""
    key, _, over, blocked, wait, cpu0, wall0 = entry
    t.stack.pop()
    t.inside.discard(key)
    own = t.over - over + _inside
    figures = _figures(t, key)
    figures.calls += 1
    used, passed, waited = cpu - cpu0 - own, wall - wall0 - own, t.look(cpu, wall) - wait
    figures.cpu += used
    figures.wall += passed
    figures.wait += waited
    if _threaded:
        idle = passed - used - waited - (t.blocked - blocked)
        if idle > 0:
            figures.doubt += min(idle, max(0, _other_cpu(entry, cpu)))
    figures.sample(passed - waited)
    t.over += _full
    if _child and not t.inside:
        _dump_child()


def _plain(function, key):
    @functools.wraps(function)
    def probe(*args, **kwargs):
        try:
            t = _local.thread
        except AttributeError:
            t = _new_thread()
        if key in t.inside:
            _figures(t, key).inner += 1
            t.over += _light
            return function(*args, **kwargs)
        entry = _enter(t, key)
        try:
            return function(*args, **kwargs)
        finally:
            wall = wall_now()
            _leave(t, entry, cpu_now(), wall)

    return probe


class _Call:
    """One call of a generator, coroutine or asynchronous generator: what its steps have used so far."""

    __slots__ = ("key", "awaits", "began", "wall", "cpu", "wait", "thread", "cpu_left", "wall_left", "wait_left", "others_left", "blocked_left", "doubt")

    def __init__(self, key, awaits):
        self.key = key
        self.awaits = awaits
        self.began = False
        self.wall = self.cpu = self.wait = self.doubt = 0
        self.thread = None


class _Steps:
    """Passes steps on to an iterator, coroutine or awaitable, and measures them."""

    __slots__ = ("inner", "call", "fresh", "last")

    def __init__(self, inner, call, last=True):
        self.inner = inner
        self.call = call
        self.fresh = True
        self.last = last

    def __iter__(self):
        return self

    __await__ = __iter__

    def __next__(self):
        return self._step(self.inner.send, None)

    def send(self, value):
        return self._step(self.inner.send, value)

    def throw(self, *error):
        return self._step(self.inner.throw, *error)

    def close(self):
        return self._step(self.inner.close)

    def _step(self, method, *args):
        try:
            t = _local.thread
        except AttributeError:
            t = _new_thread()
        call = self.call
        key = call.key
        if key in t.inside:
            if not call.began:
                call.began = True
                _figures(t, key).inner += 1
            t.over += _light
            return method(*args)
        figures = _figures(t, key)
        if not call.began:
            call.began = True
            figures.calls += 1
        figures.steps += 1
        entry = _enter(t, key)
        ended = True
        try:
            result = method(*args)
            ended = method == self.inner.close
            return result
        finally:
            wall = wall_now()
            self._stepped(t, figures, entry, cpu_now(), wall, ended)

    def _stepped(self, t, figures, entry, cpu, wall, ended):
        call = self.call
        key, _, over, blocked, wait, cpu0, wall0 = entry
        t.stack.pop()
        t.inside.discard(key)
        own = t.over - over + _step_inside
        used = cpu - cpu0 - own
        passed = wall - wall0 - own
        now = t.look(cpu, wall)
        waited = now - wait
        others = _other_cpu(entry, cpu)
        idle = passed - used - waited - (t.blocked - blocked)
        if call.awaits and not self.fresh and call.thread is t:
            # Between two steps: it may have waited, or other tasks may have had the thread.
            between, busy = wall0 - call.wall_left, cpu0 - call.cpu_left
            off = wait - call.wait_left
            passed += between
            waited += off
            asleep = between - busy - off
            if _threaded:
                meanwhile = max(0, process_now() - cpu - call.others_left - others)
                busy += min(max(0, asleep), meanwhile)
            doubt = max(0, min(busy, between - off))
        else:
            doubt = 0
        if _threaded and idle > 0:
            doubt += min(idle, max(0, others))
        figures.cpu += used
        figures.wall += passed
        figures.wait += waited
        figures.doubt += doubt
        call.wall += passed - waited
        self.fresh = False
        call.thread, call.cpu_left, call.wall_left, call.wait_left = t, cpu, wall, now
        call.others_left = _others(cpu)
        if ended and self.last:
            figures.sample(call.wall)
        t.over += _step_full
        if _child and not t.inside:
            _dump_child()


def _generator(function, key):
    @functools.wraps(function)
    def probe(*args, **kwargs):
        return (yield from _Steps(function(*args, **kwargs), _Call(key, False)))

    return probe


def _coroutine(function, key):
    @functools.wraps(function)
    async def probe(*args, **kwargs):
        return await _Steps(function(*args, **kwargs), _Call(key, True))

    return probe


def _asynchronous_generator(function, key):
    @functools.wraps(function)
    async def probe(*args, **kwargs):
        inner = function(*args, **kwargs)
        call = _Call(key, True)
        step = inner.__anext__()
        while True:
            try:
                item = await _Steps(step, call, last=False)
            except StopAsyncIteration:
                return
            try:
                sent = yield item
            except GeneratorExit:
                await _Steps(inner.aclose(), call)
                raise
            except BaseException as error:
                step = inner.athrow(error)
            else:
                step = inner.asend(sent)

    return probe


def probed(key):
    """The decorator that the rewritten modules call."""

    def decorate(function):
        if inspect.isasyncgenfunction(function):
            return _asynchronous_generator(function, key)
        if inspect.iscoroutinefunction(function):
            return _coroutine(function, key)
        if inspect.isgeneratorfunction(function):
            return _generator(function, key)
        return _plain(function, key)

    return decorate


class _Rewriter(ast.NodeTransformer):
    def __init__(self, path, quiet):
        self.path = path
        self.quiet = quiet

    def visit_FunctionDef(self, node):
        self.generic_visit(node)
        key = f"{self.path}:{node.lineno}"
        if key not in self.quiet:
            call = ast.Call(ast.Name(NAME, ast.Load()), [ast.Constant(key)], [])
            # At the line of `def`, so that the function's first line stays what it was.
            call.lineno = call.end_lineno = node.lineno
            call.col_offset = call.end_col_offset = node.col_offset
            node.decorator_list.append(ast.fix_missing_locations(call))
        return node

    visit_AsyncFunctionDef = visit_FunctionDef


def _rewrite_imports(program, quiet):
    loader = importlib.machinery.SourceFileLoader
    original = loader.get_code
    inside = os.path.join(os.path.realpath(program), "")

    def get_code(self, fullname):
        file = os.path.realpath(self.get_filename(fullname))
        if not file.startswith(inside):
            return original(self, fullname)
        tree = ast.parse(self.get_data(file), file)
        path = os.path.relpath(file, inside).replace(os.sep, "/")
        return compile(_Rewriter(path, quiet).visit(tree), self.get_filename(fullname), "exec", dont_inherit=True)

    loader.get_code = get_code


def _watch_threads():
    """Sees when the program starts a thread, and counts what threads spend in waits of the standard library for other threads."""
    start = threading.Thread.start

    def started(self):
        global _threaded
        if not _threaded:
            _threaded = True
            _use_costs()
        return start(self)

    threading.Thread.start = functools.wraps(start)(started)

    def watched(original):
        @functools.wraps(original)
        def wait(*args, **kwargs):
            t = getattr(_local, "thread", None) or _new_thread()
            before = wall_now()
            try:
                return original(*args, **kwargs)
            finally:
                t.blocked += wall_now() - before

        return wait

    threading.Condition.wait = watched(threading.Condition.wait)
    if hasattr(threading.Thread, "_wait_for_tstate_lock"):
        threading.Thread._wait_for_tstate_lock = watched(threading.Thread._wait_for_tstate_lock)


def _calibrate():
    """Measures what probes cost: (full, inside, step, step inside, recursive call)."""

    def empty():
        pass

    def numbers(count):
        for number in range(count):
            yield number

    def tree(depth):
        if depth > 0:
            branch(depth - 1)
            branch(depth - 1)

    branch = tree
    count = 1000

    def timed(action):
        before = cpu_now()
        action()
        return (cpu_now() - before) / count

    def calls(function):
        def action():
            for _ in range(count):
                function()

        return action

    def deep(function):
        def action():
            nonlocal branch
            branch = function
            function(9)

        return action

    def drain(function):
        def action():
            for _ in function(count):
                pass

        return action

    probe, steps, deeper = _plain(empty, "empty"), _generator(numbers, "numbers"), _plain(tree, "tree")
    rounds = []
    t = _local.thread
    for _ in range(15):
        t.figures.clear()
        bare, full = timed(calls(empty)), timed(calls(probe))
        inside = t.figures["empty"].cpu / count - bare
        step_bare, step_full = timed(drain(numbers)), timed(drain(steps))
        step_inside = t.figures["numbers"].cpu / count - step_bare
        light = (timed(deep(deeper)) - timed(deep(tree))) * count / (2**10 - 2)
        rounds.append((full - bare, inside, step_full - step_bare, step_inside, light))
    t.figures.clear()
    t.over = 0
    return [max(0, round(statistics.median(column))) for column in zip(*rounds)]


def _use_costs():
    global _full, _inside, _step_full, _step_inside, _light
    _full, _inside, _step_full, _step_inside, _light = _costs[_threaded]


def _forked():
    global _local, _threads, _child, _base, _last_dump
    _local = threading.local()
    _threads = []
    _child = True
    _last_dump = 0
    _base = process_now() - cpu_now()
    try:
        from multiprocessing import util

        util.Finalize(None, _dump, exitpriority=-1000)
    except ImportError:
        pass


def _total():
    total = {}
    for thread in list(_threads):
        for key, figures in list(thread.figures.items()):
            into = total.setdefault(key, dict.fromkeys(("calls", "inner", "steps", "cpu", "wall", "wait", "doubt", "running"), 0) | {"samples": []})
            for name in into:
                into[name] += getattr(figures, name)
    return total


def _dump():
    text = {"child": _child, "cost": _cost, "seconds": (wall_now() - _began) / 1e9, "functions": _total()}
    file = os.path.join(_out, f"{os.getpid()}.json")
    with open(file + ".part", "w") as stream:
        json.dump(text, stream)
    os.replace(file + ".part", file)


def _dump_child():
    """A child of a pool may be killed without notice: writes after its tasks, now and then."""
    global _last_dump
    now = wall_now()
    if now - _last_dump > 20_000_000:
        _dump()
        _last_dump = wall_now()


def _end_running():
    """Counts what other threads are still in: a loop that serves until the process ends."""
    alive = {thread.ident for thread in threading.enumerate()} - {_thread.get_ident()}
    for thread in _threads:
        if thread.ident not in alive or not thread.stack or thread.fd < 0:
            continue
        try:
            cpu = time.clock_gettime_ns(time.pthread_getcpuclockid(thread.ident))
        except OSError:
            continue
        wall = wall_now()
        for entry in reversed(list(thread.stack)):
            key, _, over, _, wait, cpu0, wall0 = entry
            figures = _figures(thread, key)
            if not figures.steps:
                figures.calls += 1
            figures.running += 1
            own = thread.over - over
            figures.cpu += cpu - cpu0 - own
            figures.wall += wall - wall0 - own
            figures.wait += thread.look(cpu, wall) - wait


def install(program, quiet, out, off=False):
    """Makes the imports of `program` be measured, but for the functions in `quiet`; figures go to the folder `out`."""
    global _out, _base, _costs, _threaded
    _out = out
    if off:
        return
    setattr(builtins, NAME, probed)
    limit = sys.setrecursionlimit
    sys.setrecursionlimit = functools.wraps(limit)(lambda depth: limit(2 * depth + 100))
    sys.setrecursionlimit(sys.getrecursionlimit())
    _rewrite_imports(program, quiet)
    _new_thread()
    single = _calibrate()
    _threaded = True
    several = _calibrate()
    _threaded = False
    _costs = (single, several)
    _cost.update(zip(_cost, single))
    _use_costs()
    _watch_threads()
    _base = process_now() - cpu_now()
    os.register_at_fork(after_in_child=_forked)


def finish():
    """Writes the figures."""
    gc.collect()
    _end_running()
    _dump()
