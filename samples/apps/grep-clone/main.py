import argparse
import os
import re
import sys

import output
import sources
from pattern import PatternError, compile_pattern


class Grep:
    def __init__(self, options, printer):
        self.options = options
        self.printer = printer
        self.machine = compile_pattern(options.pattern, options.ignore_case) if not options.fuzzy else None
        self.literal = options.pattern if re.fullmatch(r"\w+", options.pattern) else None

    def matches(self, line):
        if self.options.ignore_case:
            line = line.lower()
        if self.literal:
            return self.literal in line
        return self.machine.search(line)

    def numbers(self, lines):
        if self.options.fuzzy:
            return set(output.fuzzy(lines, self.options.pattern, self.options.fuzzy))
        return {n for n, line in enumerate(lines, 1) if self.matches(line) != self.options.invert}

    def file(self, path):
        if sources.looks_binary(path) and not path.endswith(tuple(sources.OPENERS)):
            return 0
        lines = sources.read_lines(path)
        numbers = self.numbers(lines)
        if self.options.context:
            for number, line in output.with_context(lines, numbers, self.options.context, self.options.context):
                self.printer.show(path, number, line)
        else:
            for number in sorted(numbers):
                self.printer.show(path, number, lines[number - 1])
        return len(numbers)

    def tree(self, folder):
        return sum(self.file(path) for path in sources.files_under(folder))

    def stream(self, name, lines):
        found = 0
        for number, line in enumerate(lines, 1):
            if self.matches(line):
                self.printer.show(name, number, line)
                found += 1
        return found

    def commands(self, commands):
        found = 0
        for number, line in sources.merged_output(commands):
            if self.matches(line):
                self.printer.show(commands[number], 0, line)
                found += 1
        return found


def main(argv=None):
    parser = argparse.ArgumentParser(prog="grep")
    parser.add_argument("pattern")
    parser.add_argument("paths", nargs="*")
    parser.add_argument("-i", "--ignore-case", action="store_true")
    parser.add_argument("-v", "--invert", action="store_true")
    parser.add_argument("-c", "--count", action="store_true")
    parser.add_argument("-n", "--numbers", action="store_true")
    parser.add_argument("-C", "--context", type=int, default=0)
    parser.add_argument("--fuzzy", type=int, default=0)
    parser.add_argument("--colour", action="store_true")
    parser.add_argument("--follow", action="store_true")
    parser.add_argument("--command", action="append", default=[])
    parser.add_argument("--words", action="store_true")
    options = parser.parse_args(argv)
    kind = output.Counting if options.count else output.Printer
    printer = kind(sys.stdout, options.colour, options.numbers)
    try:
        grep = Grep(options, printer)
    except PatternError as error:
        print(f"bad pattern: {error}", file=sys.stderr)
        return 2
    found = 0
    for path in options.paths:
        if options.follow:
            found += grep.stream(path, sources.follow(path))
        elif os.path.isdir(path):
            found += grep.tree(path)
        else:
            found += grep.file(path)
        if options.words and os.path.isfile(path):
            print("\n".join(output.word_table(sources.read_lines(path))))
    if len(options.command) == 1:
        found += grep.stream(options.command[0], sources.command_lines(options.command[0]))
    elif options.command:
        found += grep.commands(options.command)
    printer.finish()
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
