import time


def summed():
    time.sleep(1)


def augmented():
    time.sleep(1)


def appended():
    time.sleep(1)


def private():
    time.sleep(1)


class Gadget:
    def turn(self):
        time.sleep(1)
