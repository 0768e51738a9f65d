import layer_two


def three():
    return layer_two.three()


def six():
    if layer_two.ready():
        return layer_two.six()
    return None


def in_a_thread():
    layer_two.in_a_thread()


def pure():
    return layer_two.pure() + 1


async def judged_for_itself():
    layer_two.for_the_async_function()  # expect: blocking-call-in-async "time.sleep"
