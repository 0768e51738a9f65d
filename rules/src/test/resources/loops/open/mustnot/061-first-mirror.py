# obstacle: exit
import requests


def publish(mirrors, package):
    for mirror in mirrors:  # here
        reply = requests.post(mirror + "/upload", data=package, timeout=60)
        if reply.ok:
            return mirror, reply.json()["location"]
    raise RuntimeError("no mirror took the package")


if __name__ == "__main__":
    hosts = [f"https://m{n}.example.net" for n in range(40)]
    with open("package.tar", "rb") as handle:
        print(publish(hosts, handle.read()))
