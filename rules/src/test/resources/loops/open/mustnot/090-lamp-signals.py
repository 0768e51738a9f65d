# obstacle: output
import time

CODE = {"s": "...", "o": "---", "e": ".", "t": "-", "n": "-.", "a": ".-"}


def light(on):
    with open("/sys/class/leds/status/brightness", "w") as led:
        led.write("1" if on else "0")


def flash(seconds):
    light(True)
    time.sleep(seconds)
    light(False)
    time.sleep(0.2)


def signal(message):
    for letter in message:  # here
        for mark in CODE.get(letter, ""):
            flash(0.2 if mark == "." else 0.6)
        time.sleep(0.4)


if __name__ == "__main__":
    signal("sos eat sos " * 20)
