import time

from base import Connection, Mixin, Quiet, Root, SlowRoot


class Inherited(Connection):
    pass


class Overridden(Connection):
    def query(self):
        return ["cached"]


class Stepping(Connection):
    def step(self):
        time.sleep(1)


class Steady(Connection):
    def step(self):
        return 1


class QuietFirst(Quiet, Connection):
    pass


class Left(Root):
    pass


class Right(Root):
    def fetch(self):
        return "cached"


class Diamond(Left, Right):
    pass


class SlowLeft(SlowRoot):
    pass


class SlowRight(SlowRoot):
    def fetch(self):
        time.sleep(1)


class SlowDiamond(SlowLeft, SlowRight):
    pass


class Mixed(Mixin, Quiet):
    pass


class Polite(Connection):
    def ping(self):
        return super().ping()


class Silent(Connection):
    def ping(self):
        return None
