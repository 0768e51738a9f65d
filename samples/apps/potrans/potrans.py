import argparse
import asyncio
import re
import sys
from pathlib import Path

import pofile
from engine import Engine
from tm import Memory, problems


def build_memory(paths):
    memory = Memory()
    for path in paths:
        for unit in pofile.load(path):
            if unit.done and unit.msgid:
                memory.add(unit.msgid, unit.msgstr)
    return memory


def from_memory(units, memory):
    used = 0
    for unit in units:
        if unit.done or not unit.msgid:
            continue
        hit = memory.suggest(unit.msgid)
        if hit:
            unit.msgstr = hit[1]
            if hit[0] < 1:
                unit.flags.add("fuzzy")
            used += 1
    return used


def apply_glossary(text, terms):
    if not terms:
        return text
    pattern = r"\b(" + "|".join(map(re.escape, sorted(terms, key=len, reverse=True))) + r")\b"
    return re.sub(pattern, lambda m: terms[m[0]], text)


async def from_machine(units, engine, language):
    todo = [u for u in units if u.msgid and not u.msgstr]
    terms = await engine.glossary(language)
    answers = await engine.translate_all([u.msgid for u in todo], language)
    for unit, text in zip(todo, answers):
        unit.msgstr = apply_glossary(text, terms)
        unit.flags.add("fuzzy")
    return len(todo)


def check(units):
    return {u.msgid: p for u in units if u.done and u.msgid and (p := problems(u.msgid, u.msgstr))}


async def translate_file(path, memory, engine, language):
    units = pofile.load(path)
    counts = from_memory(units, memory), await from_machine(units, engine, language)
    pofile.save(units, path.with_suffix(".new.po"))
    path.with_suffix(".mo").write_bytes(pofile.compile_mo(units))
    return counts, check(units)


async def run(args):
    memory = build_memory(args.memory)
    host, port = args.service.split(":")
    engine = Engine(host, int(port), args.key)
    result = {}
    for path in map(Path, args.files):
        result[path.name] = await translate_file(path, memory, engine, args.language)
    return result


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+")
    parser.add_argument("--memory", nargs="*", default=[])
    parser.add_argument("--service", required=True)
    parser.add_argument("--language", default="de")
    parser.add_argument("--key", default="")
    return asyncio.run(run(parser.parse_args(argv)))


if __name__ == "__main__":
    print(main(), file=sys.stderr)
