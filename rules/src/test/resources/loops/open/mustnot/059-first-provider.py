# obstacle: exit
import subprocess


def claim(pool):
    done = subprocess.run(["leasectl", "claim", pool, "--hold", "24h"], capture_output=True)
    return done.returncode == 0


def pick(pools):
    return next((pool for pool in pools if claim(pool)), None)  # here


def main():
    pools = [f"rack-{row}-{slot}" for row in range(20) for slot in range(12)]
    chosen = pick(pools)
    if chosen is None:
        raise SystemExit("nothing free")
    print("holding", chosen)


if __name__ == "__main__":
    main()
