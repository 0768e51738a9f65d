def run() -> None:
    import socket
    import main
    for k in range(2):
        games, finished = main.main(["4", "8", f"games{k}.db"])
        assert games == 16 and finished == 32, (games, finished)
    import clocks
    results = []
    hall = clocks.Hall(results.append, seconds=0.1)
    hall.start()
    a, b, c = (socket.create_connection(("127.0.0.1", hall.port)) for _ in range(3))
    import time
    for s in (a, b, c):
        s.sendall(b"sit x someone\n")
        time.sleep(0.01)
    assert c.recv(100) == b"full\n"
    b.sendall(b"move e4\n")
    assert b"error" in b.recv(100) + b.recv(100)
    a.close()
    time.sleep(0.05)
    assert results[0].result == (1, "left")
    hall.close()
