# remedy: threads
# shape: search
import socket

REPLICAS = [("db%d.internal.example.net" % n, 5432) for n in range(1, 17)]


def reachable(address):
    try:
        socket.create_connection(address, timeout=2).close()
    except OSError:
        return False
    return True


def main():
    complete = all(reachable(address) for address in REPLICAS)  # here
    print("every replica answers" if complete else "a replica is missing")


if __name__ == "__main__":
    main()
