"""Everywhere in a function where an expression is evaluated."""
import time


def in_yield():
    time.sleep(1)


def in_assert():
    time.sleep(1)
    return True


def in_ternary():
    time.sleep(1)


def in_operand():
    time.sleep(1)
    return 1


def in_match():
    time.sleep(1)
    return 1


def in_filter(item):
    time.sleep(1)
    return item


def in_star():
    time.sleep(1)
    return []


def in_with_item():
    time.sleep(1)
    return "x"


def in_unused_function():
    time.sleep(1)


def in_unused_lambda():
    time.sleep(1)


def after_the_return():
    time.sleep(1)


async def other(value):
    return value


async def value_of_a_yield():
    yield in_yield()  # expect: blocking-call-in-async "time.sleep"


async def condition_of_an_assert():
    assert in_assert()  # expect: blocking-call-in-async "time.sleep"


async def arm_of_a_conditional_expression(flag):
    return in_ternary() if flag else None  # expect: blocking-call-in-async "time.sleep"


async def operand_of_an_augmented_assignment():
    total = 1
    total += in_operand()  # expect: blocking-call-in-async "time.sleep"
    return total


async def subject_of_a_match():
    match in_match():  # expect: blocking-call-in-async "time.sleep"
        case 1:
            return "one"
        case _:
            return "other"


async def condition_of_a_comprehension(items):
    return {item for item in items if in_filter(item)}  # expect: blocking-call-in-async "time.sleep"


async def starred_argument():
    print(*in_star())  # expect: blocking-call-in-async "time.sleep"


async def item_of_an_asynchronous_with(session):
    async with session.get(in_with_item()):  # expect: blocking-call-in-async "time.sleep"
        pass


async def body_of_a_function_nobody_calls():
    def inner():
        in_unused_function()

    return inner.__name__


async def body_of_a_lambda_nobody_calls():
    unused = lambda: in_unused_lambda()
    return unused.__name__


async def code_after_a_return(value):
    return value
    after_the_return()


async def text_that_mentions_a_call():
    """Never call time.sleep(1) or requests.get("x") here."""
    return 'time.sleep(1); requests.get("x")'
