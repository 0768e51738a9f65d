# obstacle: order
import subprocess
import time

import requests


def healthy(node):
    try:
        return requests.get(f"http://{node}:9200/health", timeout=5).json()["status"] == "green"
    except requests.RequestException:
        return False


def restart(node):
    subprocess.run(["ssh", node, "systemctl", "restart", "store"], check=True)
    for _ in range(120):
        if healthy(node):
            return
        time.sleep(5)
    raise SystemExit(f"{node} did not come back")


def upgrade(nodes):
    for node in nodes:  # here
        restart(node)
    print("upgraded", len(nodes))


if __name__ == "__main__":
    upgrade([f"store-{n}" for n in range(24)])
