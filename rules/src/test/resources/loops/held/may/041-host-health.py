# remedy: threads
# shape: dict
import http.client

NODES = [f"node{number}.cluster.example.net" for number in range(1, 33)]


def healthy(host):
    connection = http.client.HTTPConnection(host, 8080, timeout=3)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def main():
    state = {}
    for host in NODES:  # here
        state[host] = healthy(host)
    down = sorted(host for host, up in state.items() if not up)
    print(len(down), "of", len(NODES), "nodes are down")


if __name__ == "__main__":
    main()
