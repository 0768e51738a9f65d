"""The build file: one rule per block.

    target: input input
        command with $in and $out
"""
import re
from dataclasses import dataclass, field

VARIABLE = re.compile(r"\$(\w+|\{\w+\})")


class BuildError(Exception):
    pass


@dataclass
class Rule:
    target: str
    inputs: list
    commands: list = field(default_factory=list)
    line: int = 0

    def expand(self, text, variables):
        def value(match):
            name = match.group(1).strip("{}")
            if name == "in":
                return " ".join(self.inputs)
            if name == "out":
                return self.target
            try:
                return variables[name]
            except KeyError:
                raise BuildError(f"line {self.line}: unknown variable {name}") from None
        return VARIABLE.sub(value, text)


def parse(text):
    rules, variables, current = {}, {}, None
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.split("#", 1)[0].rstrip()
        if not stripped:
            continue
        if stripped[0].isspace():
            if current is None:
                raise BuildError(f"line {number}: a command without a target")
            current.commands.append(stripped.strip())
        elif "=" in stripped.split(":")[0]:
            name, _, value = stripped.partition("=")
            variables[name.strip()] = value.strip()
        else:
            target, _, inputs = stripped.partition(":")
            target = target.strip()
            if target in rules:
                raise BuildError(f"line {number}: {target} is made twice")
            current = rules[target] = Rule(target, inputs.split(), line=number)
    return rules, variables


def order(rules, goals):
    """Targets in an order in which they can be built."""
    state, result = {}, []

    def visit(name, path):
        if state.get(name) == "done" or name not in rules:
            return
        if state.get(name) == "open":
            raise BuildError("cycle: " + " -> ".join(path + [name]))
        state[name] = "open"
        for needed in rules[name].inputs:
            visit(needed, path + [name])
        state[name] = "done"
        result.append(name)

    for goal in goals:
        if goal not in rules:
            raise BuildError(f"no rule for {goal}")
        visit(goal, [])
    return result


def critical_path(rules, seconds):
    longest = {}

    def length(name):
        if name not in rules:
            return 0.0
        if name not in longest:
            longest[name] = seconds.get(name, 0.0) + max((length(n) for n in rules[name].inputs), default=0.0)
        return longest[name]

    return max((length(name) for name in rules), default=0.0)
