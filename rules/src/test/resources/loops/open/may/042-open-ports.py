# remedy: threads
# shape: filter
import socket

HOST = "10.0.0.5"
PORTS = (21, 22, 25, 53, 80, 110, 143, 443, 465, 587, 993, 995, 3306, 5432, 6379, 8080, 8443, 9200)


def accepts(port):
    try:
        with socket.create_connection((HOST, port), timeout=1.5):
            return True
    except OSError:
        return False


def scan():
    reachable = list(filter(accepts, PORTS))  # here
    print(HOST, "accepts on", reachable)
    return reachable
