# remedy: threads
# shape: map
import socket
import ssl
import time

SITES = ["example.org", "example.net", "example.com", "python.org", "pypi.org", "debian.org",
         "kernel.org", "sqlite.org", "gnu.org", "w3.org"]
DAY = 24 * 3600


def days_left(site):
    context = ssl.create_default_context()
    with socket.create_connection((site, 443), timeout=5) as raw:
        with context.wrap_socket(raw, server_hostname=site) as secure:
            certificate = secure.getpeercert()
    return (ssl.cert_time_to_seconds(certificate["notAfter"]) - time.time()) / DAY


def main():
    remaining = []
    for site in sorted(SITES):  # here
        remaining.append((days_left(site), site))
    for days, site in sorted(remaining):
        print(f"{site:<14}{days:>6.0f} days")


if __name__ == "__main__":
    main()
