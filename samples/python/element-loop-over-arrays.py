"""The rule in short: what is found, and what to write instead."""
import numpy


# doc:bad
def squares():
    values = numpy.zeros(50_000_000)
    found = numpy.zeros(50_000_000)
    for i in range(50_000_000):  # expect: element-loop-over-arrays "native code would make it"
        found[i] = values[i] * values[i] + 1.0
    return found
# doc:good
def squares_at_once():
    values = numpy.zeros(50_000_000)
    return values * values + 1.0
# doc:end


def few():
    values = numpy.zeros(10)
    for i in range(10):
        values[i] = values[i] * 2
    return values
