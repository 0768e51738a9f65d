import subprocess


def rebuild_index():
    subprocess.check_call(["make", "index"])


def run_migrations():
    subprocess.check_output(["alembic", "upgrade", "head"])
