import argparse
import os
import sys
import time

import filters
import netpbm
import prints
from gallery import Gallery, compressed_size, word_count


def store(folder, name, pic):
    path = os.path.join(folder, name + (".ppm" if pic.channels == 3 else ".pgm"))
    with open(path, "wb") as f:
        f.write(netpbm.encode(pic))
        f.flush()
        os.fdatasync(f.fileno())
    return path


def apply_chain(pic, chain):
    for name in chain:
        pic = filters.REGISTRY[name](pic)
    return pic


def closest_pairs(prints):
    names = sorted(prints)
    pairs = [(bin(prints[a] ^ prints[b]).count("1"), a, b)
             for i, a in enumerate(names) for b in names[i + 1:]]
    return sorted(pairs)[:3]


def contact_sheet(pictures, factor=4):
    small = [filters.grey(filters.shrink(p, factor)) for p in pictures]
    width, height = sum(p.width for p in small), max(p.height for p in small)
    sheet = netpbm.Picture(width, height, 1)
    left = 0
    for p in small:
        for y in range(p.height):
            sheet.data[y * width + left:y * width + left + p.width] = p.data[y * p.width:(y + 1) * p.width]
        left += p.width
    return sheet


def remote_edit(gallery, name, chain):
    pic = gallery.picture(name)
    edited = apply_chain(pic, chain)
    status = gallery.upload("edited-" + name, edited)
    return status, edited


def develop(args):
    gallery, done = Gallery(), {}
    for name in gallery.names():
        status, done[name] = remote_edit(gallery, name, args.chain)
        print(name, status, done[name])
    return done


def survey(args):
    gallery = Gallery()
    names = gallery.names()
    pictures = gallery.many(names)
    prints = {n: filters.fingerprint(p) for n, p in pictures.items()}
    print(closest_pairs(prints))
    sheet = contact_sheet(list(pictures.values()))
    path = store(args.folder, "sheet", sheet)
    print(path, compressed_size(sheet), word_count([path]))
    print(gallery.publish_all({"small-" + n: filters.shrink(p, 2) for n, p in pictures.items()}))


def local(args):
    for file in sorted(os.listdir(args.folder)):
        if not file.startswith("in-"):
            continue
        pic = netpbm.read(os.path.join(args.folder, file))
        started = time.perf_counter()
        out = apply_chain(pic, args.chain)
        path = store(args.folder, "out-" + file.split(".")[0], out)
        print(path, pic, out, "%d bytes packed" % compressed_size(out),
              time.perf_counter() - started > 0)


def scan_and_print(args):
    pictures = prints.scan([sys.executable, "scanner.py"], args.folder, 3)
    cleaned = [filters.median(p) for p in pictures]
    netpbm.write(os.path.join(args.folder, "first.out"), cleaned[0])
    lab = prints.Lab()
    print(lab.print_all(cleaned))
    _, proof = lab.print_one(cleaned[0], "draft")
    print("difference %.1f" % prints.difference(proof, cleaned[0]))
    print(prints.preview_all(cleaned, [sys.executable, "viewer.py"]), "rows shown")


def main(argv=None):
    ap = argparse.ArgumentParser()
    ap.add_argument("command", choices=["develop", "survey", "local", "scan"])
    ap.add_argument("chain", nargs="*", default=["grey"])
    ap.add_argument("--folder", default=".")
    args = ap.parse_args(argv)
    actions = {"develop": develop, "survey": survey, "local": local, "scan": scan_and_print}
    actions[args.command](args)
    return 0


if __name__ == "__main__":
    sys.exit(main())
