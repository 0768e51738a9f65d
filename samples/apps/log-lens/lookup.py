import subprocess
from concurrent.futures import ThreadPoolExecutor


def name_of(client, resolver):
    done = subprocess.run([*resolver.split(), client], capture_output=True, text=True, timeout=20)
    return done.stdout.strip() if done.returncode == 0 else None


def names_of(clients, resolver):
    with ThreadPoolExecutor(4) as pool:
        names = pool.map(lambda c: name_of(c, resolver), clients)
        return {c: n for c, n in zip(clients, names) if n}


def sort_unique(values, path):
    with open(path, "w") as out:
        child = subprocess.Popen(["sort", "-u"], stdin=subprocess.PIPE, stdout=out, text=True)
        for value in values:
            child.stdin.write(value + "\n")
        child.stdin.close()
        return child.wait()
