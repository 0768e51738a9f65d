import gzip
import os


def read_fasta(path):
    """[(header, sequence)]"""
    op = gzip.open if path.endswith(".gz") else open
    records, name, parts = [], None, []
    with op(path, "rt") as fh:
        for line in fh:
            line = line.rstrip()
            if line.startswith(">"):
                if name is not None:
                    records.append((name, "".join(parts).upper()))
                name, parts = line[1:].split()[0], []
            elif line and not line.startswith(";"):
                parts.append(line)
    if name is not None:
        records.append((name, "".join(parts).upper()))
    return records


def read_fastq(path, min_quality=20):
    kept = []
    with open(path) as fh:
        while True:
            head = fh.readline()
            if not head:
                return kept
            seq, _, qual = fh.readline().rstrip(), fh.readline(), fh.readline().rstrip()
            end = trim_point(qual, min_quality)
            if end > 30:
                kept.append((head[1:].split()[0], seq[:end]))


def trim_point(qual, limit):
    """where to cut (the BWA way)"""
    best, where, s = 0, len(qual), 0
    for i in range(len(qual) - 1, -1, -1):
        s += limit - (ord(qual[i]) - 33)
        if s < 0:
            break
        if s > best:
            best, where = s, i
    return where


def write_fasta(path, records, width=70):
    with open(path, "w") as out:
        for name, seq in records:
            out.write(">" + name + "\n")
            for k in range(0, len(seq), width):
                out.write(seq[k:k + width] + "\n")
        out.flush()
        os.fsync(out.fileno())
