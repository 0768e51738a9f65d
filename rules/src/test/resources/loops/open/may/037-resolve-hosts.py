# remedy: threads
# shape: map
import socket

HOSTS = """
www.example.org mail.example.org ftp.example.org ns1.example.org
www.example.net mail.example.net git.example.net ci.example.net
www.example.com shop.example.com blog.example.com status.example.com
""".split()


def resolve(host):
    try:
        return host, socket.gethostbyname(host)
    except socket.gaierror as error:
        return host, f"no address ({error.errno})"


def print_addresses():
    addresses = [resolve(host) for host in HOSTS]  # here
    width = max(map(len, HOSTS))
    for host, address in addresses:
        print(host.ljust(width), address)
