# remedy: threads
# shape: reduction
from ftplib import FTP, error_perm

STATIONS = ["ftp1", "ftp2", "ftp3", "ftp4", "ftp5", "ftp6", "ftp7", "ftp8", "ftp9"]


def backlog(station):
    with FTP(f"{station}.example.org", timeout=10) as ftp:
        ftp.login()
        ftp.voidcmd("TYPE I")
        try:
            return ftp.size("outbox.tar") or 0
        except error_perm:
            return 0


def main():
    waiting = 0
    for station in STATIONS:  # here
        waiting += backlog(station)
    print(waiting, "bytes wait")


if __name__ == "__main__":
    main()
