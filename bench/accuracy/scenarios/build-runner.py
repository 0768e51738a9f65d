import random
from pathlib import Path


def prepare(folder: Path) -> None:
    rng = random.Random(3)
    src = folder / "src"
    src.mkdir()
    lines = ["SORT = sort -n", "all: out/tables.h out/app.txt out/site.min.js out/logo.inc out/modules.txt"]
    for n in range(40):
        (src / f"h{n}.h").write_text("/* header */\n" + "".join(f'#include "h{m}.h"\n' for m in range(n + 1, min(n + 4, 40)))
                                     + "".join(f"int f{n}_{k}(int a, int b); /* {k} */\n" for k in range(120)))
    objects = []
    for n in range(12):
        (src / f"m{n}.c").write_text("".join(f'#include "h{m}.h"\n' for m in rng.sample(range(40), 4))
                                     + "".join(f"/* step {k} */ int g{k}(int a) {{ return a * {k}; }}\n" for k in range(300)))
        lines += [f"out/m{n}.o: src/m{n}.c", "    sleep 0.0%d; wc $in > $out" % rng.randrange(2, 9)]
        objects.append(f"out/m{n}.o")
    lines += ["out/modules.txt: " + " ".join(objects), "    cat $in > $out; echo linked"]
    (src / "numbers.txt").write_text("\n".join(str(rng.randrange(10 ** 7)) for _ in range(30000)))
    lines += ["out/app.txt: src/numbers.txt", "    $SORT $in > $out"]
    lines += ["out/tables.h:", "    @tables $out"]
    for part in range(3):
        (src / f"p{part}.js").write_text("".join(
            f"/* part {k} */ function f{k}(a, b) {{\n    var text = \"a  b {k}\";\n    return a + b  + {k};\n}}\n" for k in range(1200)))
    lines += ["out/site.min.js: src/p0.js src/p1.js src/p2.js", "    @minify $out $in"]
    (src / "logo.bin").write_bytes(bytes(rng.choices(range(40), k=400_000)))
    lines += ["out/logo.inc: src/logo.bin", "    @embed $out $in"]
    (folder / "Buildfile").write_text("\n".join(lines) + "\n")


def run() -> None:
    from main import main
    assert main(["-j", "2"]) == 0
    assert main([]) == 0
    Path("src/h30.h").write_text("int changed;\n")
    assert main(["-j", "3"]) == 0
    Path("src/p1.js").write_text("function one() { return 1; }\n" * 2500)
    assert main(["out/site.min.js"]) == 0
    assert main(["--clean", "all", "-j", "4"]) == 0
    main(["nothing"])
