# obstacle: unknown
import ftplib


def descend(server, folder):
    if folder not in server.nlst():
        server.mkd(folder)
    server.cwd(folder)
    return server.pwd()


def make_path(host, parts):
    with ftplib.FTP(host, timeout=60) as server:
        server.login()
        visited = []
        for part in parts:  # here
            visited.append(descend(server, part))
    return visited


if __name__ == "__main__":
    print(make_path("ftp.example.org", [f"{n:02d}" for n in range(60)])[-1])
