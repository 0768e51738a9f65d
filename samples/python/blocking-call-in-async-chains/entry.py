"""One to six calls deep, over one to five files."""
import threading
import time

import layer_one


def depth_one():
    time.sleep(1)


def depth_two():
    return depth_two_inner()


def depth_two_inner():
    time.sleep(1)


def started_in_a_thread():
    threading.Thread(target=depth_one_in_a_thread).start()


def depth_one_in_a_thread():
    time.sleep(1)


def even(number):
    return True if number == 0 else odd(number - 1)


def odd(number):
    time.sleep(0.1)
    return False if number == 0 else even(number - 1)


def walk(tree):
    return sum(walk(child) for child in tree) + 1


async def one_call_deep():
    depth_one()  # expect: blocking-call-in-async "time.sleep"


async def two_calls_deep():
    depth_two()  # expect: blocking-call-in-async "time.sleep"


async def three_calls_deep_over_three_files():
    layer_one.three()  # expect: blocking-call-in-async "requests.get"


async def six_calls_deep_over_five_files():
    print("before")
    layer_one.six()  # expect: blocking-call-in-async "subprocess.run"


async def mutual_recursion():
    return even(10)  # expect: blocking-call-in-async "time.sleep"


async def harmless_recursion(tree):
    return walk(tree)


async def handed_to_a_thread_two_calls_deep():
    started_in_a_thread()


async def handed_to_a_thread_in_another_file():
    layer_one.in_a_thread()


async def deep_but_harmless():
    return layer_one.pure()


async def awaited_function_is_judged_for_itself():
    await one_call_deep()
    await layer_one.judged_for_itself()
