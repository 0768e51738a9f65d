"""One sink below several handlers is one finding, at the first call in the order of paths and lines."""
import pricing


async def first_entry(amount):
    return pricing.convert(amount)  # expect: blocking-call-in-async "requests.get"


async def second_entry_of_the_same_file(amount):
    return pricing.convert(amount) + 1


async def third_entry_by_a_shorter_chain():
    return pricing.rates()
