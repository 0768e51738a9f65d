# obstacle: worklist
import subprocess

BUILD_ORDER = []


def needed_by(name):
    shown = subprocess.run(["pkgtool", "requires", name], capture_output=True, text=True, check=True)
    return shown.stdout.split()


def install_all(wanted):
    todo = list(wanted)
    while todo:  # here
        name = todo[-1]
        missing = [other for other in needed_by(name) if other not in BUILD_ORDER]
        if missing:
            todo.extend(missing)
            continue
        todo.pop()
        if name not in BUILD_ORDER:
            subprocess.run(["pkgtool", "install", name], check=True)
            BUILD_ORDER.append(name)


if __name__ == "__main__":
    install_all([f"service-{i}" for i in range(200)])
