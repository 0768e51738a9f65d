from pathlib import Path

WRITER = r'''
import random, sys, time
rng = random.Random(5)
f = open("app.log", "a", buffering=1)
def some(n):
    text = ""
    for k in range(n):
        level = rng.choice(["DEBUG", "INFO", "INFO", "INFO", "WARN", "ERROR"])
        text += f"2024-03-0{rng.randint(1,9)} 10:{rng.randint(10,59)}:00,{rng.randint(100,999)} {level} [svc{rng.randint(1,5)}.part{rng.randint(1,9)}] request {rng.randint(1,10**6)} took {rng.randint(1,900)} ms at 0x{rng.getrandbits(32):x}\n"
    f.write(text)
    f.flush()
for word in ("warmed up", "half way", "finished"):
    for k in range(3):
        time.sleep(0.02)
        f = open("app.log", "a", buffering=1)
        some(400)
    f.write(f"2024-03-01 10:00:00,000 INFO [svc.main] {word}\n")
    f.flush()
    time.sleep(0.08)
    f = open("app.log", "a", buffering=1)
'''


def prepare(folder: Path) -> None:
    (folder / "writer.py").write_text(WRITER)
    (folder / "policy").write_text("# logs\napp.log {\n size 60k\n keep 4\n compress 2\n level 6\n mail ops@example.org\n}\nother*.log {\n size 1M\n keep 2\n}\n")
    for k in range(6):
        (folder / f"other{k}.log").write_text("x" * 1000)


def run() -> None:
    import sys
    import main
    results = main.main(["policy", "app.log", "--writer", f"{sys.executable} -S writer.py", "--alert", "sleep 0.01; cat > alert.txt", "--rounds", "3"])
    assert all(seen > 3000 and turned for seen, turned in results), results
