"""Probes inside the measured process: rewrites a program's modules while they are imported, and keeps the figures.

Times are nanoseconds. Figures are kept per thread and added up at the end, so that threads do not race for them. `t.over` adds up
what probes have cost on a thread; its growth during a call is what the call's time has to be freed from.

The elapsed time is cheap to read, the CPU time of a thread is a system call. So a probe reads it only if the last look at it is more
than FRESH ago; until then the thread counts as running. What a call did not run shows at the next look, which is inside the call or
at its end, unless the call is shorter than that.
"""

import _thread
import ast
import builtins
import contextlib
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

NAME = "__probed__"
FRESH = 10_000
# A thread that was off the processor for less than this since the last look has not waited for one worth counting.
UNNOTICED = 3_000
KEPT_SAMPLES = 2000
CHILD_WRITES_EVERY = 20_000_000
ADDED_UP = ("calls", "inner", "steps", "cpu", "wall", "wait", "doubt", "taken", "running")

# A call into the C library that keeps the GIL: os.pread would give it away, and wait for it again.
_pread = ctypes.PyDLL(None).pread
_pread.argtypes = (ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_long)
_pread.restype = ctypes.c_ssize_t

_local = threading.local()
_threads = []
_began = wall_now()
_out = None
_child = False
_last_write = 0
# Whether the program has started a thread: from then on the CPU time of the others is looked at.
_threaded = False
_base = 0
# Functions that call themselves often.
_recursive = frozenset()


class Cost:
    """What probes cost, beside the looks: per call, per step and per call of a generator or coroutine, per recursive call and step;
    and what of a call's or step's cost is inside the time that it measures. `past`: to let a recursive function call itself."""

    look = call = inside = step = step_inside = made = light = step_light = past = 0


class Figures:
    __slots__ = (*ADDED_UP, "samples", "stride")

    def __init__(self):
        for name in ADDED_UP:
            setattr(self, name, 0)
        self.samples = []
        self.stride = 1

    def sample(self, wall):
        if self.calls % self.stride == 0:
            self.samples.append(wall)
            if len(self.samples) >= KEPT_SAMPLES:
                del self.samples[::2]
                self.stride *= 2


class Thread:
    """One thread: its figures, the functions that it is in, and what the last look at the system has shown."""

    __slots__ = (
        *("figures", "inside", "stack", "over", "blocked", "ident", "fd", "buffer"),
        *("seen_wall", "seen_cpu", "seen_others", "slack", "wait", "__weakref__"),
    )

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
        self.look()

    def look(self):
        """Reads the CPU time, that of the other threads if there are any, and how long this one has waited for a processor, if it has
        been off one since the last look."""
        cpu = cpu_now()
        wall = wall_now()
        self.seen_wall = wall
        self.seen_cpu = cpu
        self.seen_others = process_now() - cpu if _threaded else _base
        self.update_wait(wall - cpu)
        self.over += Cost.look

    def update_wait(self, slack):
        if slack - self.slack >= UNNOTICED:
            self.slack = slack
            if self.fd >= 0 and _pread(self.fd, self.buffer, 95, 0) > 0:
                self.wait = int(self.buffer.value.split()[1])

    def of(self, key):
        try:
            return self.figures[key]
        except KeyError:
            figures = self.figures[key] = Figures()
            return figures

    def enter(self, key):
        """Starts a call or step."""
        self.inside.add(key)
        wall = wall_now()
        while wall - self.seen_wall > FRESH:
            self.look()
            wall = wall_now()
        entry = (key, wall, self.seen_cpu + wall - self.seen_wall, self.wait, self.seen_others, self.over, self.blocked)
        self.stack.append(entry)
        return entry

    def leave(self, entry, start, wall, inside):
        """Ends a call or step that ran from `start` to `wall`: (CPU, elapsed, waited for a processor, CPU of others while not
        running, cost taken off)."""
        key, wall0, cpu0, wait0, others0, over0, blocked0 = entry
        self.stack.pop()
        self.inside.discard(key)
        own = self.over - over0 + inside
        if wall - self.seen_wall > FRESH:
            self.look()
        cpu = self.seen_cpu
        waited = self.wait - wait0
        # Between the two clocks at either end the thread has run, unless it was put off just there: then that is not the call's.
        before, after = start - wall0, self.seen_wall - wall
        if after > FRESH:
            waited -= after
        else:
            cpu -= after
        if before > FRESH:
            waited -= before
        else:
            cpu -= before
        used, passed = cpu - cpu0 - own, wall - start - own
        waited = max(0, min(waited, passed - used))
        doubt = 0
        if _threaded:
            idle = passed - used - waited - (self.blocked - blocked0)
            if idle > 0:
                others = max(0, self.seen_others - others0)
                # The others may have had to wait for a processor while they held the interpreter's lock, as this one had to.
                doubt = min(idle, others * (used + waited) // used if used > 0 else others)
        return used, passed, waited, doubt, own


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


def _this_thread():
    try:
        return _local.thread
    except AttributeError:
        return _new_thread()


def _plain(function, key):
    @functools.wraps(function)
    def probe(*args, **kwargs):
        try:
            t = _local.thread
        except AttributeError:
            t = _new_thread()
        if key in t.inside:
            t.of(key).inner += 1
            t.over += Cost.light
            return function(*args, **kwargs)
        entry = t.enter(key)
        start = wall_now()
        try:
            return function(*args, **kwargs)
        finally:
            wall = wall_now()
            used, passed, waited, doubt, own = t.leave(entry, start, wall, Cost.inside)
            figures = t.of(key)
            figures.calls += 1
            figures.cpu += used
            figures.wall += passed
            figures.wait += waited
            figures.doubt += doubt
            figures.taken += own
            figures.sample(passed - waited)
            t.over += Cost.call
            if _child and not t.inside:
                _write_child()

    return probe


def _plain_recursive(function, key):
    measured = _plain(function, key)

    @functools.wraps(function)
    def probe(*args, **kwargs):
        t = _this_thread()
        if key in t.inside:
            return measured(*args, **kwargs)
        found = _past_probe(t, function, probe)
        try:
            return measured(*args, **kwargs)
        finally:
            _restore(found)

    return probe


def _put(owner, name, value):
    owner[name] = value


def _past_probe(t, function, probe):
    """Lets a function call itself past its probe: finds and replaces what it knows itself by. Returns what to restore."""
    t.over += Cost.past
    name, names = function.__name__, function.__qualname__.split(".")
    found = []
    if function.__globals__.get(name) is probe:
        found.append((_put, function.__globals__, name, probe, function))
    for cell in function.__closure__ or ():
        with contextlib.suppress(ValueError):
            if cell.cell_contents is probe:
                found.append((setattr, cell, "cell_contents", probe, function))
    if len(names) > 1:
        owner = function.__globals__.get(names[0])
        for step in names[1:-1]:
            owner = getattr(owner, step, None)
        if isinstance(owner, type):
            member = vars(owner).get(name)
            if member is probe:
                found.append((setattr, owner, name, probe, function))
            elif isinstance(member, (staticmethod, classmethod)) and member.__func__ is probe:
                found.append((setattr, owner, name, member, type(member)(function)))
    for put, owner, name, _, bare in found:
        put(owner, name, bare)
    return found


def _restore(found):
    for put, owner, name, probe, _ in found:
        put(owner, name, probe)


class _Call:
    """One call of a generator, coroutine or asynchronous generator, and where its last step has left it."""

    __slots__ = ("key", "awaits", "recursive", "began", "wall", "thread", "left_wall", "left_cpu", "left_wait", "left_others")

    def __init__(self, key, awaits, recursive=None):
        self.key = key
        self.awaits = awaits
        self.recursive = recursive
        self.began = False
        self.wall = 0
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
        try:
            return self._step(self.inner.close)
        finally:
            if self.last and self.call.began:
                _this_thread().of(self.call.key).sample(self.call.wall)

    def _step(self, method, *args):
        t = _this_thread()
        call = self.call
        key = call.key
        if key in t.inside:
            if not call.began:
                call.began = True
                t.of(key).inner += 1
                t.over += Cost.made
            t.over += Cost.step_light
            return method(*args)
        found = _past_probe(t, *call.recursive) if call.recursive else ()
        entry = t.enter(key)
        start = wall_now()
        try:
            result = method(*args)
        except BaseException:
            wall = wall_now()
            self._stepped(t, entry, start, wall, found, ended=True)
            raise
        wall = wall_now()
        self._stepped(t, entry, start, wall, found, ended=False)
        return result

    def _stepped(self, t, entry, start, wall, found, ended):
        call = self.call
        if found:
            _restore(found)
        used, passed, waited, doubt, own = t.leave(entry, start, wall, Cost.step_inside)
        figures = t.of(call.key)
        if call.awaits:
            if not self.fresh and call.thread is t:
                # Between two steps: it may have waited, or other tasks may have had the thread.
                _, wall0, cpu0, wait0, others0, _, _ = entry
                between, off = wall0 - call.left_wall, wait0 - call.left_wait
                busy = cpu0 - call.left_cpu
                if _threaded:
                    busy += max(0, min(between - busy - off, others0 - call.left_others))
                passed += between
                waited += off
                doubt += max(0, min(busy, between - off))
            self.fresh = False
            call.thread, call.left_wall, call.left_wait, call.left_others = t, wall, t.wait, t.seen_others
            call.left_cpu = t.seen_cpu + wall - t.seen_wall
        if not call.began:
            call.began = True
            figures.calls += 1
            t.over += Cost.made
        figures.steps += 1
        figures.cpu += used
        figures.wall += passed
        figures.wait += waited
        figures.doubt += doubt
        figures.taken += own
        call.wall += passed - waited
        if ended and self.last:
            figures.sample(call.wall)
        t.over += Cost.step
        if _child and not t.inside:
            _write_child()


def _generator(function, key):
    @functools.wraps(function)
    def probe(*args, **kwargs):
        recursive = (function, probe) if key in _recursive else None
        return (yield from _Steps(function(*args, **kwargs), _Call(key, False, recursive)))

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
                _this_thread().of(key).sample(call.wall)
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
        return (_plain_recursive if key in _recursive else _plain)(function, key)

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

    @functools.wraps(start)
    def started(self):
        global _threaded
        if not _threaded:
            _threaded = True
            Cost.look = _look_threaded
        return start(self)

    threading.Thread.start = started

    def watched(original):
        @functools.wraps(original)
        def wait(*args, **kwargs):
            t = _this_thread()
            before = wall_now()
            try:
                return original(*args, **kwargs)
            finally:
                t.blocked += wall_now() - before

        return wait

    threading.Condition.wait = watched(threading.Condition.wait)
    if hasattr(threading.Thread, "_wait_for_tstate_lock"):
        threading.Thread._wait_for_tstate_lock = watched(threading.Thread._wait_for_tstate_lock)


_look_threaded = 0
ROUNDS = 60
COUNT = 200


def _timed(action):
    """CPU time of an action but for its looks, per 1/COUNT of it."""
    t = _local.thread
    over, before = t.over, cpu_now()
    action()
    return (cpu_now() - before - (t.over - over)) / COUNT


def _calibrate_looks():
    """A look's cost, while there is one thread and while there are several."""
    global _threaded, _look_threaded
    t = _local.thread

    def looks():
        for _ in range(COUNT):
            t.look()

    def nothing():
        for _ in range(COUNT):
            pass

    costs = []
    for _threaded in (False, True):
        costs.append(round(statistics.median(_timed(looks) - _timed(nothing) for _ in range(ROUNDS))))
    _threaded = False
    Cost.look, _look_threaded = costs


def _calibrate():
    """Measures all other costs, on functions that do nothing."""

    def empty():
        pass

    def numbers(count):
        for number in range(count):
            yield number

    def tree(depth):
        if depth > 0:
            branch(depth - 1)
            branch(depth - 1)

    def spiral(depth):
        if depth:
            yield from turn(depth - 1)
        for number in range(100):
            yield number

    def calls(function):
        def action():
            for _ in range(COUNT):
                function()

        return action

    def drain(generator):
        def action():
            for _ in generator(COUNT):
                pass

        return action

    def make(generator):
        def action():
            for _ in range(COUNT):
                for _ in generator(0):
                    pass

        return action

    def deep(function):
        def action():
            nonlocal branch
            branch = function
            function(9)

        return action

    def deep_steps(generator):
        def action():
            nonlocal turn
            turn = generator
            for _ in generator(9):
                pass

        return action

    def past():
        for _ in range(COUNT):
            _restore(_past_probe(t, empty, probe))

    branch, turn = tree, spiral
    probe, steps, trees, spirals = _plain(empty, "empty"), _generator(numbers, "steps"), _plain(tree, "tree"), _generator(spiral, "spiral")
    t = _local.thread
    rounds = []
    for _ in range(ROUNDS):
        t.figures.clear()
        bare = _timed(calls(empty))
        call = _timed(calls(probe)) - bare
        inside = t.figures["empty"].cpu / COUNT - bare
        bare_step = _timed(drain(numbers))
        step = _timed(drain(steps)) - bare_step
        step_inside = t.figures["steps"].cpu / COUNT - bare_step
        made = _timed(make(steps)) - _timed(make(numbers)) - step
        # 1022 recursive calls; 1000 steps of the outermost that pass through 4500 steps of those inside it.
        light = (_timed(deep(trees)) - _timed(deep(tree))) * COUNT / 1022
        step_light = ((_timed(deep_steps(spirals)) - _timed(deep_steps(spiral))) * COUNT - 1000 * step) / 4500
        rounds.append((call, inside, step, step_inside, made, light, step_light, _timed(past)))
    for name, column in zip(("call", "inside", "step", "step_inside", "made", "light", "step_light", "past"), zip(*rounds)):
        setattr(Cost, name, max(0, round(statistics.median(column))))
    t.figures.clear()
    t.over = 0


def _forked():
    global _local, _threads, _child, _base, _last_write
    _local = threading.local()
    _threads = []
    _child = True
    _last_write = 0
    _base = process_now() - cpu_now()
    with contextlib.suppress(ImportError):
        from multiprocessing import util

        # what is registered before a child of a pool starts up is forgotten there
        util.register_after_fork(
            _write, lambda _: util.Finalize(None, _write, exitpriority=-1000)
        )


def _write():
    total = {}
    for thread in list(_threads):
        for key, figures in list(thread.figures.items()):
            into = total.setdefault(key, dict.fromkeys(ADDED_UP, 0) | {"samples": []})
            for name in into:
                into[name] += getattr(figures, name)
    cost = {name: value for name, value in vars(Cost).items() if isinstance(value, int)}
    text = {"child": _child, "cost": cost, "seconds": (wall_now() - _began) / 1e9, "functions": total}
    file = os.path.join(_out, f"{os.getpid()}.json")
    with open(file + ".part", "w") as stream:
        json.dump(text, stream)
    os.replace(file + ".part", file)


def _write_child():
    """A child of a pool may be killed without notice: it writes after its tasks, now and then."""
    global _last_write
    if wall_now() - _last_write > CHILD_WRITES_EVERY:
        _write()
        _last_write = wall_now()


def _end_running():
    """Counts what other threads are still in: a loop that serves until the process ends."""
    alive = {thread.ident for thread in threading.enumerate()} - {_thread.get_ident()}
    for thread in _threads:
        if thread.ident not in alive or not thread.stack or thread.fd < 0:
            continue
        cpu = time.clock_gettime_ns(time.pthread_getcpuclockid(thread.ident))
        wall = wall_now()
        thread.update_wait(wall - cpu)
        for key, wall0, cpu0, wait0, _, over0, _ in list(thread.stack):
            figures = thread.of(key)
            if not figures.steps:
                figures.calls += 1
            figures.running += 1
            figures.cpu += cpu - cpu0 - (thread.over - over0)
            figures.wall += wall - wall0 - (thread.over - over0)
            figures.wait += thread.wait - wait0


def install(program, quiet, recursive, out):
    """Makes the imports of `program` be measured, but for the functions in `quiet` and the calls of themselves by those in
    `recursive`; figures go to the folder `out`."""
    global _out, _base, _recursive
    _out = out
    _recursive = frozenset(recursive)
    setattr(builtins, NAME, probed)
    # A probe is a frame of its own.
    limit = sys.setrecursionlimit
    sys.setrecursionlimit = functools.wraps(limit)(lambda depth: limit(2 * depth + 100))
    sys.setrecursionlimit(sys.getrecursionlimit())
    _rewrite_imports(program, quiet)
    _new_thread()
    _calibrate_looks()
    _calibrate()
    _watch_threads()
    _base = process_now() - cpu_now()
    os.register_at_fork(after_in_child=_forked)


def finish():
    """Writes the figures."""
    gc.collect()
    _end_running()
    _write()
