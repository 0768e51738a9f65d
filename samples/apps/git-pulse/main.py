"""git-pulse REPOSITORY [--blame N] [--html FILE]"""
import argparse
import html
import sys
from concurrent.futures import ThreadPoolExecutor

import gitlog
import pulse


def ownership(repo, names, jobs=2):
    with ThreadPoolExecutor(jobs) as pool:
        return dict(zip(names, pool.map(repo.blame, names)))


def trend(repo, name, commits, steps=6):
    touching = [c for c in commits if name in c.files]
    every = max(1, len(touching) // steps)
    return [(c.when, pulse.complexity(repo.show(c.sha, name))) for c in touching[::every]]


def spark(values):
    bars = "▁▂▃▄▅▆▇█"
    top = max(values, default=0) or 1
    return "".join(bars[min(7, int(v / top * 7.99))] for v in values)


def bar_chart(card):
    rows = []
    for day, hours in zip("Mon Tue Wed Thu Fri Sat Sun".split(), card):
        rows.append(f"<tr><th>{day}</th>" + "".join(f'<td title="{n}" style="opacity:{min(1, n / 5):.2f}">&#9632;</td>' for n in hours) + "</tr>")
    return "<table>" + "\n".join(rows) + "</table>"


def collect(repo, blame):
    commits = [c for c in repo.commits() if not c.merge]
    hot = pulse.hot_spots(commits, commits[0].when)
    present = set(repo.files())
    hottest = [name for name, _ in hot if name in present][:blame]
    return {
        "commits": len(commits),
        "churn": sum(c.churn for c in commits),
        "authors": pulse.mailmap(commits),
        "kinds": pulse.kinds(commits),
        "card": pulse.punch_card(commits),
        "coupling": pulse.coupling(commits)[:20],
        "hot": hot[:20],
        "bus": pulse.bus_factor(ownership(repo, hottest)),
        "trends": {name: trend(repo, name, commits) for name in hottest[:3]},
        "cadence": pulse.cadence(repo.tags()),
        "streak": pulse.longest_streak(commits),
        "branches": repo.branches(),
    }


def write_html(path, facts):
    parts = [f"<h1>{facts['commits']} commits</h1>", bar_chart(facts["card"]), "<ul>"]
    parts += [f"<li>{html.escape(a)} + {html.escape(b)} {share:.0%}" for a, b, share in facts["coupling"]]
    parts += [f"<li>{html.escape(name)} {spark([v for _, v in points])}" for name, points in facts["trends"].items()]
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n".join(parts) + "</ul>\n")


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("repository")
    parser.add_argument("--blame", type=int, default=12)
    parser.add_argument("--html")
    args = parser.parse_args(argv)
    repo = gitlog.Repo(args.repository)
    try:
        facts = collect(repo, args.blame)
    except gitlog.GitError as error:
        sys.exit(str(error))
    if args.html:
        write_html(args.html, facts)
    return facts


if __name__ == "__main__":
    main()
