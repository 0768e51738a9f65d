"""The rule in short: what is found, and what to write instead."""
import asyncio


async def notify(user):
    await asyncio.sleep(0.1)
    print("dear", user)


async def is_member(user):
    await asyncio.sleep(0.1)
    return user == "me"


# doc:bad
async def register(user):
    if not is_member(user):  # expect: coroutine-never-awaited "a coroutine is always true"
        #  ^^^^^^^^^^^^^^^
        notify(user)  # expect: coroutine-never-awaited "what it gives is thrown away"
    #   ^^^^^^^^^^^^
# doc:good
async def register_in_turn(user):
    if not await is_member(user):
        await notify(user)
# doc:end


async def beside(user, tasks):
    task = asyncio.create_task(notify(user))
    tasks.add(task)
    task.add_done_callback(tasks.discard)


async def together(users):
    await asyncio.gather(*(notify(user) for user in users))
    await asyncio.wait_for(notify("me"), 1)


def main():
    asyncio.run(notify("you"))


def forgot():
    notify("you")  # expect: coroutine-never-awaited "does nothing until it is awaited"


notify("all")  # expect: coroutine-never-awaited "does nothing until it is awaited"
