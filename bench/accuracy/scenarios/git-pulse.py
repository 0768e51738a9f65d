import os
import random
import subprocess
from pathlib import Path


def prepare(folder: Path) -> None:
    """A history of 700 commits, by git fast-import."""
    rng = random.Random(8)
    names = [f"src/{a}/{b}.py" for a in ("core", "web", "db", "util") for b in ("one", "two", "main", "parse", "model", "view")]
    text = {n: [] for n in names}
    out = []
    t = 1_690_000_000
    for k in range(700):
        t += rng.randint(600, 60000)
        who = rng.choice(("Ann <ann@x.org>", "Ann B <ann@x.org>", "Bob <bob@x.org>", "Cyd <cyd@x.org>", "Dee <dee@x.org>"))
        subject = rng.choice(("feat: ", "fix: ", "docs(web): ", "", "refactor: ")) + f"change {k}"
        out.append(f"commit refs/heads/main\nmark :{k + 1}\nauthor {who} {t} +0000\ncommitter {who} {t} +0000\ndata {len(subject)}\n{subject}\n")
        if k:
            out.append(f"from :{k}\n")
        for name in rng.sample(names, rng.randint(1, 5)):
            lines = text[name]
            for _ in range(rng.randint(1, 12)):
                line = "    " * rng.randint(0, 4) + f"value_{rng.randint(0, 999)} = call({rng.randint(0, 99)})"
                if lines and rng.random() < 0.5:
                    lines[rng.randrange(len(lines))] = line
                else:
                    lines.insert(rng.randint(0, len(lines)), line)
            body = "\n".join(lines) + "\n"
            out.append(f"M 100644 inline {name}\ndata {len(body)}\n{body}\n")
        if k % 150 == 149:
            out.append(f"reset refs/tags/v{k // 150}\nfrom :{k + 1}\n\n")
    repo = folder / "repo"
    subprocess.run(["git", "init", "-q", "-b", "main", str(repo)], check=True)
    subprocess.run(["git", "-C", str(repo), "fast-import", "--quiet"], input="".join(out).encode(), check=True)
    subprocess.run(["git", "-C", str(repo), "reset", "-q", "--hard", "main"], check=True)


def run() -> None:
    import main
    for k in range(3):
        facts = main.main(["repo", "--html", f"pulse{k}.html"])
        assert facts["commits"] == 700 and len(facts["trends"]) == 3, facts
        try:
            main.main(["."])
        except SystemExit as end:
            assert "git" in end.code
