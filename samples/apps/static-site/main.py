import argparse
import asyncio
import os
import sys
import time

from sitegen import content, publish
from sitegen.build import Builder, Watcher


def build(options):
    builder = Builder(options.root, options.out, options.base)
    pages, written = builder.build(not options.fast)
    print(f"{len(pages)} pages, {written} files written, {sum(page.minutes for page in pages)} minutes to read")
    for url, target in content.check_links(builder.rendered):
        print(f"{url}: broken link to {target}")
    if options.assets:
        failed = builder.assets(options.assets)
        print(len(failed), "assets failed")
    if options.compress:
        print(builder.compress(), "bytes compressed")
    return builder


def watch(options, seconds):
    watcher = Watcher(options.root)
    until = time.monotonic() + seconds
    builds = 0
    while time.monotonic() < until:
        time.sleep(0.1)
        if watcher.changed():
            build(options)
            builds += 1
    return builds


def main(argv=None):
    parser = argparse.ArgumentParser(prog="sitegen")
    parser.add_argument("root")
    parser.add_argument("--out", default="public")
    parser.add_argument("--base", default="/")
    parser.add_argument("--fast", action="store_true")
    parser.add_argument("--assets", help="command that reads an asset and writes a smaller one")
    parser.add_argument("--compress", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--watch", type=float, default=0)
    parser.add_argument("--upload", nargs="?", const=os.environ.get("SITE_HOST", ""))
    options = parser.parse_args(argv)
    builder = build(options)
    if options.watch:
        print(watch(options, options.watch), "builds")
    if options.check:
        for link, status in asyncio.run(publish.check_links(builder.rendered)).items():
            print(f"dead link {link} ({status})")
    if options.upload:
        host, _, port = options.upload.partition(":")

        async def upload():
            return await publish.Uploader(host, int(port)).run(options.out)
        print("%d sent, %d kept" % asyncio.run(upload()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
