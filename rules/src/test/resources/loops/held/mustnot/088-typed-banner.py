# obstacle: output
import sys
import time


def pause(letter):
    if letter in ".!?":
        time.sleep(0.6)
    elif letter == ",":
        time.sleep(0.3)
    else:
        time.sleep(0.04)


def narrate(text):
    for letter in text:  # here
        sys.stdout.write(letter)
        sys.stdout.flush()
        pause(letter)
    print()


if __name__ == "__main__":
    narrate("The lamp went out. Nobody moved, nobody spoke. " * 40)
