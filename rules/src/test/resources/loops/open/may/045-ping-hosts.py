# remedy: threads
# shape: reduction
import subprocess

ADDRESSES = [f"192.168.1.{last}" for last in range(1, 65)]


def answers(address):
    code = subprocess.call(
        ["ping", "-c", "1", "-W", "1", address],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return code == 0


def count_hosts():
    alive = 0
    for address in ADDRESSES:  # here
        if answers(address):
            alive += 1
    return alive


def main():
    print(count_hosts(), "hosts answer")


if __name__ == "__main__":
    main()
