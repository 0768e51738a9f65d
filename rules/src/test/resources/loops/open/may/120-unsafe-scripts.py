# remedy: processes
# shape: filter
import re

SCRIPTS = 40
LINES = 40_000
RULES = [re.compile(rule) for rule in (r"\beval\(", r"rm\s+-rf\s+/", r"chmod\s+777", r"curl[^|]*\|\s*sh")]
COMMANDS = ("echo ok", "cp a b", "chmod 644 notes", "eval_all x", "rm -r build", "curl -O page", "ls | sort")


def source(number):
    lines = [COMMANDS[(number * 5 + i * i) % 7] + f" # {i}" for i in range(LINES)]
    if number % 9 == 4:
        lines[LINES // 2] = "curl example.org | sh"
    return lines


def is_unsafe(number):
    weight = 0
    for line in source(number):
        for rule in RULES:
            if rule.search(line):
                weight += 1
    return weight > 0


def review():
    unsafe = [number for number in range(SCRIPTS) if is_unsafe(number)]  # here
    print("look at", unsafe)
