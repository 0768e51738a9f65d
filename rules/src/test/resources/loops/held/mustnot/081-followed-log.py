# obstacle: file
import time


def alarms(path, word, minutes):
    seen = 0
    deadline = time.monotonic() + 60 * minutes
    with open(path) as handle:
        handle.seek(0, 2)
        while time.monotonic() < deadline:  # here
            line = handle.readline()
            if not line:
                time.sleep(0.5)
                continue
            if word in line:
                seen += 1
    return seen


if __name__ == "__main__":
    print(alarms("/var/log/syslog", "error", 30))
