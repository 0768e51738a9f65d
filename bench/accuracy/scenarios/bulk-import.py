import io
import math
import random
import subprocess
import sys
import tarfile
from pathlib import Path


def prepare(folder: Path) -> None:
    rng = random.Random(17)
    for a in range(3):
        with tarfile.open(folder / f"obs{a}.tar.gz", "w:gz") as tar:
            for n in range(8):
                lines = [f"#ST{a}{n:03d} {'Station ' + str(n):22}{40 + rng.random() * 20:9.4f}{rng.random() * 20:9.4f}"]
                for hour in range(700):
                    t = 12 + 8 * math.sin(hour / 24 * 6.283) + rng.gauss(0, 1) + (30 if rng.random() < 0.004 else 0)
                    cells = (f"{t:6.1f}" if rng.random() > 0.03 else "-999.9", f"{rng.randint(30, 100):4d}", f"{1010 + rng.gauss(0, 4):7.1f}", f"{rng.random() * 9:5.1f}")
                    line = f"2024{1 + hour // 672:02d}{1 + hour // 24 % 28:02d}{hour % 24:02d}" + "".join(cells)
                    lines.append(line if rng.random() > 0.01 else line[:20])
                data = "\n".join(lines).encode()
                info = tarfile.TarInfo(f"data/st{n:03d}.dat")
                info.size = len(data)
                tar.addfile(info, io.BytesIO(data))


def run() -> None:
    import main
    holder = subprocess.Popen([sys.executable, "-c", "import fcntl,time\nf=open('w.db.lock','w')\nfcntl.flock(f,fcntl.LOCK_EX)\nprint('go',flush=True)\ntime.sleep(0.4)"],
                              stdout=subprocess.PIPE)
    holder.stdout.readline()
    assert main.main(["w.db", "obs0.tar.gz", "--workers", "1", "--verify"]) > 0
    main.main(["w.db", "obs0.tar.gz", "obs1.tar.gz", "obs2.tar.gz", "--workers", "2", "--verify"])
    main.main(["v.db", "obs1.tar.gz", "--workers", "1", "--verify"])
    holder.stdout.close()
    holder.wait()
