import random
from pathlib import Path


def prepare(folder: Path) -> None:
    rng = random.Random(3)
    box = folder / "steps"
    box.mkdir()
    names = []
    for n in range(1, 25):
        name = f"table_{n}"
        needs = f"-- needs: {rng.choice(names)}\n" if names and n % 2 else ""
        columns = ",\n".join(f"  col_{c} {rng.choice(('text', 'integer', 'real'))} -- the {c}th\n" for c in range(rng.randint(4, 12)))
        up = [f"-- step {n}\n{needs}", f"create table t{n}(\n  id integer primary key,\n{columns});"]
        up += [f"create index t{n}_{c} on t{n}(col_{c});" for c in range(3)]
        up.append(f"create trigger t{n}_guard before delete on t{n} begin select raise(abort, 'it''s not; allowed'); end;")
        if n % 4 == 0:
            up += [f"insert into t{n}(col_0, col_1) values('a; {k}', {k});" for k in range(200)]
        (box / f"{n:03d}_{name}.up.sql").write_text("\n".join(up))
        (box / f"{n:03d}_{name}.down.sql").write_text(f"drop table t{n};\n")
        names.append(name)
    (folder / "hooks").mkdir()
    (folder / "hooks" / "before-up").write_text("sleep 0.02\ntest -e $1\n")


    worse = folder / "worse"
    worse.mkdir()
    for path in box.iterdir():
        if path.name < "007":
            (worse / path.name).write_text(path.read_text())
    (worse / "007_more.up.sql").write_text("create table more(id integer);\ncreate index nothing on nowhere(id);\n")


def run() -> None:
    import sqlite3
    import threading
    import main
    for k in range(3):
        db = f"app{k}.db"
        assert main.main([db, "steps", "up", "--to", "12"]) == 12
        lock = Path(db + ".lock")
        lock.touch()
        timer = threading.Timer(0.07, lock.unlink)
        timer.start()
        assert main.main([db, "steps", "up"]) == 12
        timer.join()
        assert main.main([db, "steps", "up"]) == 0
        main.main([db, "steps", "verify"])
        assert main.main([db, "steps", "down", "--to", "6"]) == 18
        assert len(main.main([db, "steps", "status"])) == 24
        assert main.main([db, "steps", "verify"])
        try:
            main.main([db, "worse", "up"])
        except sqlite3.OperationalError:
            pass
        else:
            raise AssertionError("was to fail")
