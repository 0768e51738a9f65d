import pricing


async def entry_of_another_file(amount):
    return pricing.convert(amount) + 2


async def another_sink():
    pricing.pause()  # expect: blocking-call-in-async "time.sleep"
    pricing.pause()
