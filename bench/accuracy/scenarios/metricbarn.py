import random

BASE = 1_700_000_000


def lines(host, start, n, rng):
    out, cpu, sent = [], 30.0, 1000 * start
    for i in range(n):
        t = BASE + (start + i) * 10 + (rng.random() < 0.05)
        cpu = max(0, min(100, cpu + rng.gauss(0, 4)))
        sent += rng.randint(0, 9000)
        out.append(f"cpu,host={host},core=0 value={cpu:.1f} {t}")
        out.append(f"net,host={host} value={sent} {t}")
    return out


def run():
    import barn
    import queries
    import server
    s = server.Server(barn.Barn("data"))
    port = s.start()
    rng = random.Random(4)
    clients = {h: server.Client(port) for h in ("web1", "web2", "db1")}
    for part in range(30):
        for host, client in clients.items():
            assert "stored" in client.send(lines(host, part * 20, 20, rng))
    c = clients["web1"]
    assert "error" in c.send(["nonsense"])
    assert len(c.names("cpu*")) == 3
    for text in ("mean cpu,* 1700000000 1700009000 300", "max net,* 1700000000 1700009000 600 | rate", "p95 cpu,core=0,host=db1 1700001000 1700003000 60 | smooth",
                 "count cpu,* 1700000000 1700009000 3600 | outliers"):
        for _ in range(3):
            got = c.query(text)
            assert got and "error" not in got, got
    assert "error" in c.query("mean")
    for client in clients.values():
        client.close()
    s.stop()
    again = barn.Barn("data")
    points = again.read("net,host=web2", BASE, BASE + 9000)
    assert len(points) == 600
    queries.sparkline(points[:80])
    again.add(lines("late", 700, 10, rng))
    again.close()
    third = barn.Barn("data")
    third.forget(BASE + 7000)
    third.close()
