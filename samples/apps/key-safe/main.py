"""key-safe VAULT import FILE | audit | add NAME USER | code NAME | rekey        (KEY_SAFE_PASSWORD unlocks it)"""
import csv
import os
import subprocess
import sys
import time

import crypto
import strength
import vault


def import_csv(safe, path):
    with open(path, newline="", encoding="utf-8") as f:
        for row in csv.DictReader(f):
            safe.add(row["name"], row["user"], row["password"], otp=row.get("otp") or None)
    return len(safe.entries)


def audit(safe, words_file, service):
    words = strength.load_words(words_file)
    check = vault.BreachCheck(service)
    lines = []
    try:
        for name, entry in sorted(safe.entries.items()):
            bits = strength.guesses(entry["password"], words)
            seen = check.count(entry["password"])
            if seen or strength.verdict(bits) != "strong":
                lines.append(f"{name}: {bits:.0f} bits, {strength.verdict(bits)}, seen {seen} times")
    finally:
        check.close()
    return lines + [f"same password: {', '.join(names)}" for names in safe.reused()]


def to_clipboard(text):
    command = os.environ.get("KEY_SAFE_CLIP", "xclip -selection clipboard").split()
    child = subprocess.Popen(command, stdin=subprocess.PIPE)
    child.communicate(text.encode())
    return child.returncode == 0


def main(argv=None):
    path, action, *rest = argv or sys.argv[1:]
    safe = vault.Vault(path, os.environ["KEY_SAFE_PASSWORD"])
    if action == "import":
        with safe.locked():
            count = import_csv(safe, rest[0])
            safe.save()
        return count
    if action == "audit":
        return audit(safe, "common.txt", os.environ["KEY_SAFE_SERVICE"])
    if action == "add":
        password = crypto.generate()
        with safe.locked():
            safe.add(rest[0], rest[1], password)
            safe.save()
        return to_clipboard(password)
    if action == "code":
        names = safe.find(rest[0])
        return [to_clipboard(crypto.totp(safe.entries[n]["otp"], time.time())) for n in names if safe.entries[n].get("otp")]
    if action == "rekey":
        return safe.rekey(os.environ["KEY_SAFE_NEW"])
    sys.exit(__doc__)


if __name__ == "__main__":
    print(main())
