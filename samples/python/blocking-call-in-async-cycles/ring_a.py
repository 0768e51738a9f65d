"""Modules, bases and calls that go round in circles."""
import time


class Parent:
    def start(self):
        return self.stop()

    def stop(self):
        return self.start()

    def pause(self):
        time.sleep(1)


import ring_b  # noqa: E402  below what ring_b needs from here


def ping(count):
    return ring_b.pong(count - 1) if count else None


def around(count):
    return ring_b.around_back(count) if count else None


async def import_cycle_with_a_sink():
    ping(3)  # expect: blocking-call-in-async "time.sleep"


async def import_cycle_without_a_sink():
    return around(3)


async def method_of_a_class_across_the_cycle():
    ring_b.Child().pause()  # expect: blocking-call-in-async "time.sleep"


async def methods_that_call_each_other():
    Parent().start()
