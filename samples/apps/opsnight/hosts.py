# one host of the rack: agent port (text protocol), web port
import socket
import time
import urllib.error
import urllib.request


class HostDown(Exception):
    pass


class Agent:
    def __init__(self, name, addr, agent_port, web_port):
        self.name = name
        self.addr = addr
        self.agent_port = int(agent_port)
        self.web_port = int(web_port)

    def command(self, text, timeout=5):
        try:
            s = socket.create_connection((self.addr, self.agent_port), timeout)
        except OSError as e:
            raise HostDown("%s: %s" % (self.name, e))
        with s:
            s.sendall(text.encode() + b"\n")
            s.shutdown(socket.SHUT_WR)
            out = b""
            while True:
                d = s.recv(4096)
                if not d:
                    break
                out += d
        status, _, body = out.decode().partition("\n")
        if status != "OK":
            raise HostDown("%s: %s -> %s" % (self.name, text, status))
        return body

    def metrics(self):
        return dict((k, float(v)) for k, v in (l.split() for l in self.command("metrics").splitlines()))

    def processes(self):
        rows = []
        for line in self.command("ps").splitlines():
            pid, cpu, rss, name = line.split(None, 3)
            rows.append((int(pid), float(cpu), int(rss), name))
        return rows

    def restart(self, service):
        self.command("restart " + service)
        self.wait_up(service)

    def wait_up(self, service, tries=30):
        for _ in range(tries):
            if self.command("status " + service).strip() == "up":
                return
            time.sleep(0.02)
        raise HostDown("%s: %s does not come up" % (self.name, service))

    def tail(self, path, n):
        return self.command("tail %s %d" % (path, n)).splitlines()

    def probe(self):
        begin = time.time()
        try:
            with urllib.request.urlopen("http://%s:%d/health" % (self.addr, self.web_port), timeout=2) as r:
                r.read()
                return r.status, time.time() - begin
        except urllib.error.HTTPError as e:
            e.close()
            return e.code, time.time() - begin
        except OSError:
            return 0, time.time() - begin
