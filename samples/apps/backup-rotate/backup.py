#!/usr/bin/env python3
"""backup.py CONFIG TARGET - archives the jobs of CONFIG into TARGET, rotates, copies off site."""
import json
import os
import shutil
import smtplib
import socket
import subprocess
import sys
import tarfile
import time
from email.message import EmailMessage

import config
import retention
import scan

LOCK_WAIT = 0.1


class Locked(Exception):
    pass


class Lock:
    def __init__(self, path, patience=20):
        self.path, self.patience = path, patience

    def __enter__(self):
        for _ in range(self.patience):
            try:
                self.fd = os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
                os.write(self.fd, str(os.getpid()).encode())
                return self
            except FileExistsError:
                if self.stale():
                    os.unlink(self.path)
                time.sleep(LOCK_WAIT)
        raise Locked(self.path)

    def __exit__(self, *exc):
        os.close(self.fd)
        os.unlink(self.path)

    def stale(self, age=0.15):
        return time.time() - os.stat(self.path).st_mtime > age


def run_hook(argv):
    if not argv:
        return ""
    return subprocess.run(argv, check=True, capture_output=True, text=True).stdout


def free_bytes(target):
    out = subprocess.run(["df", "-kP", target], capture_output=True, text=True, check=True).stdout
    return int(out.splitlines()[1].split()[3]) * 1024


def load_manifest(path):
    if not os.path.exists(path):
        return {}
    with open(path) as fh:
        return json.load(fh)


def save_manifest(path, files):
    with open(path, "w") as fh:
        json.dump(files, fh, sort_keys=True)
        fh.flush()
        os.fsync(fh.fileno())


def archive(job, target, files, stamp):
    name = os.path.join(target, "%s_%s.tar.gz" % (job.name, stamp))
    with tarfile.open(name + ".part", "w:gz", compresslevel=6) as tar:
        for rel in sorted(files):
            tar.add(os.path.join(job.source, rel), arcname=rel, recursive=False)
    os.rename(name + ".part", name)
    return name


def verify(name, files):
    with tarfile.open(name) as tar:
        names = {m.name: m.size for m in tar}
    return all(names.get(rel) == meta[0] for rel, meta in files.items())


def rotate(job, target):
    names = [n for n in os.listdir(target) if n.startswith(job.name + "_")]
    keep = retention.keepers(names, job.keep)
    drop = [n for n in names if n not in keep]
    for n in drop:
        os.unlink(os.path.join(target, n))
    return drop


def send_off_site(name, host, port):
    """Streams the archive to the vault and waits for its OK."""
    with socket.create_connection((host, port), timeout=10) as sock, open(name, "rb") as fh:
        sock.sendall(b"PUT %s %d\n" % (os.path.basename(name).encode(), os.path.getsize(name)))
        sock.sendfile(fh)
        return sock.makefile().readline().strip() == "OK"


def human(n):
    for unit in ("B", "K", "M", "G"):
        if n < 1024:
            return "%.1f%s" % (n, unit)
        n /= 1024
    return "%.1fT" % n


def mail_report(lines, port):
    msg = EmailMessage()
    msg["Subject"], msg["From"], msg["To"] = "backup", "root@example.org", "ops@example.org"
    msg.set_content("\n".join(lines))
    with smtplib.SMTP("127.0.0.1", port, timeout=5) as smtp:
        smtp.send_message(msg)


def do_job(job, target, stamp):
    run_hook(job.pre)
    man = os.path.join(target, job.name + ".json")
    old, new = load_manifest(man), scan.manifest(job.source, job.excludes)
    added, gone, changed = scan.changes(old, new)
    if not (added or gone or changed):
        return "%s: nothing to do" % job.name
    name = archive(job, target, new, stamp)
    if not verify(name, new):
        raise SystemExit("bad archive " + name)
    save_manifest(man, new)
    ok = send_off_site(name, os.environ["VAULT_HOST"], int(os.environ["VAULT_PORT"]))
    dropped = rotate(job, target)
    run_hook(job.post)
    return "%s: +%d -%d ~%d, %s, off site %s, dropped %d" % (
        job.name, len(added), len(gone), len(changed), human(os.path.getsize(name)), ok, len(dropped))


def main(argv):
    jobs, target = config.load(argv[0]), argv[1]
    os.makedirs(target, exist_ok=True)
    lines = ["free " + human(free_bytes(target))]
    with Lock(os.path.join(target, ".lock")):
        for job in jobs:
            lines.append(do_job(job, target, time.strftime(retention.STAMP)))
    total, used, _ = shutil.disk_usage(target)
    lines.append("used %d%%" % (100 * used // total))
    mail_report(lines, int(os.environ["SMTP_PORT"]))
    return lines


if __name__ == "__main__":
    print("\n".join(main(sys.argv[1:])))
