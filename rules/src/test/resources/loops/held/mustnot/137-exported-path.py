# obstacle: global
import os
import subprocess


def activate(tool):
    prefix = subprocess.run(["toolbox", "prefix", tool], capture_output=True, text=True, check=True).stdout.strip()
    os.environ["PATH"] = prefix + "/bin:" + os.environ["PATH"]
    return prefix


def bootstrap(tools):
    prefixes = {}
    for tool in tools:  # here
        prefixes[tool] = activate(tool)
    return prefixes


if __name__ == "__main__":
    print(bootstrap(["compiler", "linker", "generator", "formatter", "packer"] * 8))
