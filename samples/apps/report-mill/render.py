import functools
import os
import pathlib
import subprocess

import jinja2


def money(value):
    return f"{value:,.2f}".replace(",", "\u202f")


@functools.cache
def environment():
    folder = pathlib.Path(__file__).parent / "templates"
    env = jinja2.Environment(loader=jinja2.FileSystemLoader(folder), autoescape=True)
    env.filters["money"] = money
    return env


def page(report):
    return environment().get_template("region.html").render(report)


def save(out, name, report):
    path = out / (name + ".html")
    with open(path, "w", encoding="utf-8") as f:
        f.write(page(report))
        f.flush()
        os.fsync(f.fileno())
    return path


def archive(out, pages):
    target = out / "reports.tar.gz"
    subprocess.run(["tar", "-czf", str(target), "-C", str(out), *(p.name for p in pages)], check=True)
    return target.stat().st_size
