"""What becomes of a coroutine: what loses it, and what keeps it."""
import asyncio
import contextlib


async def ask(what):
    await asyncio.sleep(0)
    return {"answer": what}


async def ready():
    await asyncio.sleep(0)
    return True


async def stream():
    yield 1


@contextlib.asynccontextmanager
async def session():
    yield 1


async def never_read():
    answer = ask("name")  # expect: coroutine-never-awaited "is never read"
    _ = ask("age")  # expect: coroutine-never-awaited "is never read"
    answer: object = ask("place")  # expect: coroutine-never-awaited "is never read"


async def read_for_nothing():
    answer = ask("name")  # expect: coroutine-never-awaited "cannot be used before"
    if answer:
        return answer["answer"]
    return None


async def read_and_awaited(now):
    answer = ask("name")
    if now:
        return await answer
    asyncio.ensure_future(answer)
    return None


async def kept_for_later(store, later):
    first = ask("a")
    store.first = first
    second = ask("b")
    later.append(second)
    third = ask("c")
    return third


async def read_inside():
    answer = ask("name")

    async def use():
        return await answer

    return use


async def read_by_name():
    answer = ask("name")
    return locals()


async def closed():
    answer = ask("name")
    answer.close()
    del answer


async def used():
    name = ask("name")["answer"]  # expect: coroutine-never-awaited "its result cannot be used before"
    size = ask("size").answer  # expect: coroutine-never-awaited "its result cannot be used before"
    if ask("a") == "b":  # expect: coroutine-never-awaited "its result cannot be used before"
        return f"it is {ask('x')}"  # expect: coroutine-never-awaited "its result cannot be used before"
    return name, size


async def in_the_wrong_place():
    return await ask("name")["answer"]  # expect: coroutine-never-awaited "its result cannot be used before"


async def gone_over():
    for part in ask("parts"):  # expect: coroutine-never-awaited "cannot be iterated"
        print(part)
    async for part in ask("parts"):  # expect: coroutine-never-awaited "cannot be iterated"
        print(part)
    one, two = ask("two")  # expect: coroutine-never-awaited "cannot be iterated"
    return [*ask("more"), one, two]  # expect: coroutine-never-awaited "cannot be iterated"


async def generators_are_iterated():
    stream()
    async for part in stream():
        print(part)


async def entered():
    with ask("a"):  # expect: coroutine-never-awaited "is no context manager"
        pass
    async with ask("b"):  # expect: coroutine-never-awaited "is no context manager"
        pass
    async with session():
        pass


async def tested(others):
    while not ready():  # expect: coroutine-never-awaited "always true"
        await asyncio.sleep(1)
    if others and ready():  # expect: coroutine-never-awaited "always true"
        return 1
    assert ready()  # expect: coroutine-never-awaited "always true"
    found = [other for other in others if ready()]  # expect: coroutine-never-awaited "always true"
    return (1 if ready() else 2), found  # expect: coroutine-never-awaited "always true"


async def all_of_them(others):
    if any(ready() for other in others):  # expect: coroutine-never-awaited "always true"
        return True
    return all([await ready() for other in others])


async def last_operand_is_given_on(other):
    return other or ready()


async def last_operand_is_lost(other):
    other and ready()  # expect: coroutine-never-awaited "thrown away"
    ready() if other else None  # expect: coroutine-never-awaited "thrown away"


async def many(others):
    [ask(other) for other in others]  # expect: coroutine-never-awaited "thrown away"
    waits = [ask(other) for other in others]
    await asyncio.gather(*waits)


def given_on():
    return ask("name")


def handed_out():
    yield ask("name")


def made_elsewhere(run):
    run(ask("name"))
    return lambda: ask("name")


async def chosen(other):
    wait = ask("a") if other else ready()
    return await wait


async def given_to_builtins():
    size = len(ask("size"))  # expect: coroutine-never-awaited "cannot be used before"
    first = sorted(ask("many"))  # expect: coroutine-never-awaited "cannot be iterated"
    many = ask("more")
    waits = list(map(ask, "abc"))
    return size, first, len(await many), len(waits)


async def given_to_functions_of_the_same_name(len):
    return len(ask("size"))
