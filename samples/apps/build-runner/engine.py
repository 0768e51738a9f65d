import os
import shlex
import subprocess
import threading
import time
from collections import defaultdict
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait

import codegen
import state as states


class Output:
    def __init__(self, path):
        self.path = path
        self.guard = threading.Lock()
        self.lines = 0

    def write(self, target, text):
        with self.guard, open(self.path, "a") as log:
            for line in text.splitlines():
                log.write(f"[{target}] {line}\n")
                self.lines += 1


class Engine:
    builtins = {"@tables": codegen.write_tables, "@minify": codegen.minify_file, "@embed": codegen.embed}

    def __init__(self, rules, variables, state, output, jobs=2, timeout=30):
        self.rules = rules
        self.variables = variables
        self.state = state
        self.output = output
        self.jobs = jobs
        self.timeout = timeout
        self.includes = states.Includes()
        self.slots = threading.Semaphore(jobs)
        self.built = []

    def shell(self, target, command):
        process = subprocess.Popen(["sh", "-e", "-c", command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        try:
            text, _ = process.communicate(timeout=self.timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise
        if text:
            self.output.write(target, text)
        return process.returncode

    def builtin(self, command):
        words = shlex.split(command)
        self.builtins[words[0]](*words[1:])
        return 0

    def run_command(self, target, command):
        self.slots.acquire()
        try:
            if command.startswith("@"):
                return self.builtin(command)
            return self.shell(target, command)
        finally:
            self.slots.release()

    def inputs_of(self, rule):
        found = list(rule.inputs)
        for name in rule.inputs:
            if name.endswith((".c", ".h")):
                found.extend(self.includes.closure(name))
        return found

    def fresh(self, rule):
        if not os.path.exists(rule.target):
            return False
        return self.state.prints.get(rule.target) == self.print_of(rule)

    def print_of(self, rule):
        return states.fingerprint(self.inputs_of(rule), "\n".join(rule.commands))

    def make(self, name):
        rule = self.rules[name]
        if self.fresh(rule):
            return name, None
        started = time.monotonic()
        folder = os.path.dirname(rule.target)
        if folder:
            os.makedirs(folder, exist_ok=True)
        for command in rule.commands:
            code = self.run_command(name, rule.expand(command, self.variables))
            if code:
                return name, f"{name}: exit code {code}"
        self.state.prints[name] = self.print_of(rule)
        self.state.seconds[name] = time.monotonic() - started
        self.built.append(name)
        return name, None

    def build(self, names):
        waiting = {name: {n for n in self.rules[name].inputs if n in names} for name in names}
        users = defaultdict(list)
        for name, needed in waiting.items():
            for one in needed:
                users[one].append(name)
        errors = []
        with ThreadPoolExecutor(self.jobs * 2) as pool:
            running = {pool.submit(self.make, name) for name, needed in waiting.items() if not needed}
            while running:
                done, running = wait(running, return_when=FIRST_COMPLETED)
                for future in done:
                    name, error = future.result()
                    if error:
                        errors.append(error)
                        continue
                    for user in users[name]:
                        waiting[user].discard(name)
                        if not waiting[user]:
                            running.add(pool.submit(self.make, user))
        return errors
