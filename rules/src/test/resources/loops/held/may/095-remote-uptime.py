# remedy: threads
# shape: dict
import subprocess

RACKS = {"a": 8, "b": 8}


def machines():
    names = []
    for rack, count in RACKS.items():
        names.extend(f"{rack}{number:02d}" for number in range(1, count + 1))
    return names


def load(machine):
    done = subprocess.run(["ssh", "-o", "ConnectTimeout=3", machine, "cat", "/proc/loadavg"],
                          capture_output=True, text=True)
    if done.returncode != 0:
        return None
    return float(done.stdout.split()[0])


def overview():
    loads = {}
    for machine in machines():  # here
        loads[machine] = load(machine)
    for machine, value in loads.items():
        print(machine, "down" if value is None else value)
