"""Bases that go round: Python refuses to run this, but an analyser still has to end."""


class Left(Right):
    def left(self):
        return self.right()


class Right(Left):
    def right(self):
        return self.left()


async def cycle_of_bases():
    return Left().left()
