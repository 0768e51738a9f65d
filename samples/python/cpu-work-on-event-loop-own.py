"""The program's own code that computes for long, on an event loop and beside it."""
import asyncio
from concurrent.futures import ProcessPoolExecutor

ROUNDS = 1_000_000
pool = ProcessPoolExecutor()


def total(n):
    result = 0
    for i in range(n):
        result += i * i
    return result


def mixed(n):
    result = 1
    for i in range(n):
        result = result * 31 % 65_521 + i
    return result


def sample():
    return [i % 7 for i in range(ROUNDS)]


def report():
    return total(ROUNDS)


def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def squares(n):
    for i in range(n):
        yield i * i


def first_above(limit):
    for i in range(10_000_000):
        if i * i > limit:
            return i
    return None


async def hot_loop():
    result = 0
    for i in range(1_000_000):  # expect: cpu-work-on-event-loop "computes for about"
        result += i * i
    return result


async def through_two_helpers():
    return report()  # expect: cpu-work-on-event-loop "`report()` computes for about"


async def recursion():
    return fibonacci(30)  # expect: cpu-work-on-event-loop "`fibonacci(30)`"


async def size_given_here():
    return mixed(5_000_000)  # expect: cpu-work-on-event-loop "`mixed(5_000_000)`"


async def made_by_a_comprehension():
    return [i * i for i in range(ROUNDS)]  # expect: cpu-work-on-event-loop "computes for about"


async def sorted_range():
    return sorted(range(ROUNDS))  # expect: cpu-work-on-event-loop "`sorted(range(ROUNDS))`"


async def generator_consumed():
    return sum(squares(ROUNDS))  # expect: cpu-work-on-event-loop "`sum(squares(ROUNDS))`"


async def generator_gone_over():
    for square in squares(ROUNDS):  # expect: cpu-work-on-event-loop "the loop"
        print(square)


async def nested_loops():
    found = 0
    for x in range(2000):  # expect: cpu-work-on-event-loop "for x in range(2000)"
        for y in range(2000):
            found += x ^ y
    return found


async def pieces_between_awaits(queue):
    while True:
        await queue.get()
        sample()  # expect: cpu-work-on-event-loop "`sample()`"


async def sizes_unknown(n, values):
    total(n)
    fibonacci(n)
    sorted(values)
    return [value * value for value in values]


async def small_sizes():
    total(100)
    fibonacci(8)
    return [i * i for i in range(1000)]


async def in_a_thread():
    return await asyncio.to_thread(total, ROUNDS)


async def in_a_process():
    return await asyncio.get_running_loop().run_in_executor(pool, fibonacci, 32)


async def awaits_in_each_round(queue):
    for i in range(ROUNDS):
        await queue.put(i)


async def generator_with_awaits(queue):
    for square in squares(ROUNDS):
        await queue.put(square)


async def left_early(limit):
    for i in range(ROUNDS):
        if i > limit:
            break
    return first_above(limit)


async def first_that_matches(limit):
    return next(i for i in range(ROUNDS) if i > limit), any(i > limit for i in range(ROUNDS))


async def rare_round(values):
    for i in range(1000):
        if i not in values:
            continue
        total(1000)


async def at_most(values):
    return [value * value for value in values[:ROUNDS]]


async def others_compute():
    return await asyncio.gather(hot_loop(), recursion())


async def tasks_started(names):
    tasks = set()
    for _ in range(100):
        tasks.add(asyncio.create_task(hot_loop()))
    return tasks


async def through_the_same_helpers():
    return report()


def on_the_main_thread():
    return total(ROUNDS)
