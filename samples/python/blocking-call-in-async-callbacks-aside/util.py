def each(items, action):
    return [action(item) for item in items]


def tap(value, action):
    action(value)
    return value


async def attempt(action):
    return action()  # expect: blocking-call-in-async "subprocess.check_output"
