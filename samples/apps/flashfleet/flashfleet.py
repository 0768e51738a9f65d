import concurrent.futures
import json
import os
import struct
import subprocess
import sys
import time

import hexfile
import squeeze
from tftp import TftpError, Transfer


def build(path, version):
    low, image = hexfile.flatten(hexfile.load(path))
    packed = squeeze.compress(image)
    if squeeze.expand(packed) != image:
        raise AssertionError("compression is broken")
    head = struct.pack(">4sIIII", b"FLT1", version, low, len(image), squeeze.crc_mpeg(image))
    return head + packed


def sign(firmware, signer):
    done = subprocess.run(signer, input=firmware, stdout=subprocess.PIPE, check=True)
    return firmware + done.stdout.strip()


def version_of(board):
    with Transfer(board) as t:
        return int(json.loads(t.get("info.json"))["version"])


def upload(board, firmware):
    with Transfer(board) as t:
        return t.put("firmware.bin", firmware, 1024)


def wait_reboot(board, version, tries=20):
    for _ in range(tries):
        try:
            if version_of(board) == version:
                return True
        except TftpError:
            pass
        time.sleep(0.02)
    return False


def update(board, firmware, version):
    if version_of(board) >= version:
        return "current"
    try:
        upload(board, firmware)
    except TftpError as e:
        return f"failed: {e}"
    return "updated" if wait_reboot(board, version) else "lost"


def save_state(state, path):
    part = path + ".part"
    with open(part, "w") as f:
        json.dump(state, f, indent=1, sort_keys=True)
        f.flush()
        os.fsync(f.fileno())
    os.replace(part, path)


def roll_out(boards, firmware, version, at_once=2):
    with concurrent.futures.ThreadPoolExecutor(at_once) as pool:
        futures = {pool.submit(update, b, firmware, version): b for b in boards}
        return {f"{b[0]}:{b[1]}": f.result() for f, b in futures.items()}


def main(hex_path, version, signer, boards):
    firmware = sign(build(hex_path, version), signer)
    canary, *rest = boards
    state = {"canary": update(canary, firmware, version)}
    save_state(state, "fleet.json")
    if state["canary"] != "updated":
        return state
    state.update(roll_out(rest, firmware, version))
    save_state(state, "fleet.json")
    return state


if __name__ == "__main__":
    print(main(sys.argv[1], int(sys.argv[2]), ["cat"], [tuple(b.split(":")) for b in sys.argv[3:]]))
