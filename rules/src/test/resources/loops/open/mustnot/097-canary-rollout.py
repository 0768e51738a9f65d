# obstacle: raise
import subprocess
import time


def deploy(host, version):
    subprocess.run(["scp", f"app-{version}.tar", f"{host}:/opt/app/"], check=True)
    subprocess.run(["ssh", host, "/opt/app/activate", version], check=True)
    time.sleep(20)
    subprocess.run(["ssh", host, "/opt/app/selftest"], check=True)


def rollout(hosts, version):
    updated = []
    try:
        for host in hosts:  # here
            deploy(host, version)
            updated.append(host)
    except subprocess.CalledProcessError as broken:
        print("halted after", len(updated), "hosts:", broken)
    return updated


if __name__ == "__main__":
    rollout([f"web{n:02d}" for n in range(80)], "4.2.0")
