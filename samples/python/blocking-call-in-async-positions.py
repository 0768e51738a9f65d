"""Everywhere in a function where an expression is evaluated."""
import time


def in_argument():
    time.sleep(1)


def in_default():
    time.sleep(1)


def in_decorator(function):
    time.sleep(1)
    return function


def in_class_body():
    time.sleep(1)


def in_finally():
    time.sleep(1)


def in_except():
    time.sleep(1)


def in_f_string():
    time.sleep(1)


def in_condition():
    time.sleep(1)
    return False


def in_dict():
    time.sleep(1)


def in_slice():
    time.sleep(1)
    return 1


def in_raise():
    time.sleep(1)
    return "text"


async def other(value):
    return value


async def argument_of_an_awaited_call():
    await other(in_argument())  # expect: blocking-call-in-async "time.sleep"


async def default_of_a_nested_function():
    def inner(value=in_default()):  # expect: blocking-call-in-async "time.sleep"
        return value

    return inner


async def decorator_of_a_nested_function():
    @in_decorator  # expect: blocking-call-in-async "time.sleep"
    def inner():
        return 1

    return inner


async def body_of_a_nested_class():
    class Inner:
        value = in_class_body()  # expect: blocking-call-in-async "time.sleep"

    return Inner


async def finally_block():
    try:
        return 1
    finally:
        in_finally()  # expect: blocking-call-in-async "time.sleep"


async def except_block(value):
    try:
        return int(value)
    except (TypeError, ValueError):
        in_except()  # expect: blocking-call-in-async "time.sleep"


async def format_string():
    return f"value: {in_f_string()}"  # expect: blocking-call-in-async "time.sleep"


async def condition_of_a_loop():
    while in_condition():  # expect: blocking-call-in-async "time.sleep"
        await other(1)


async def value_of_a_dict_display():
    return {"a": 1, "b": in_dict()}  # expect: blocking-call-in-async "time.sleep"


async def bound_of_a_slice(values):
    return values[: in_slice()]  # expect: blocking-call-in-async "time.sleep"


async def argument_of_a_raised_error(flag):
    if flag:
        raise ValueError(in_raise())  # expect: blocking-call-in-async "time.sleep"
