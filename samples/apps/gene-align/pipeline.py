"""pipeline.py READS.fastq TERM    maps the reads to the genes that a search finds"""
import os
import subprocess
import sys

import align
import entrez
import fasta


def references(term, folder):
    os.makedirs(folder, exist_ok=True)
    refs = []
    for path in entrez.fetch_all(entrez.search(term), folder):
        refs += fasta.read_fasta(path)
    return refs


def map_all(reads, refs):
    index = align.build_index(refs)
    hits, lost = [], []
    for name, seq in reads:
        hit = align.map_read(index, refs, seq)
        if hit:
            hits.append(hit)
        else:
            lost.append((name, seq))
    return hits, lost


def compress(path):
    with open(path + ".gz", "wb") as out:
        subprocess.run(["sh", "-c", "sleep 0.08; gzip -c " + path], stdout=out, check=True)


def annotate(refs):
    best = []
    for name, seq in refs:
        frames = align.orfs(seq, 40)
        if frames:
            best.append((name, max(frames, key=lambda f: len(f[2]))))
    return best


def identify(lost, most=4):
    """asks the server what the longest reads are that could not be mapped"""
    longest = sorted(lost, key=lambda r: -len(r[1]))[:most]
    return {name: entrez.blast(seq) for name, seq in longest}


def report(path, hits, depth, refs):
    with open(path, "w") as out:
        for name, seq in refs:
            d = depth[name]
            gc = align.gc_windows(seq)
            out.write("%s\t%d\t%.2f\t%.1f%%\t%.3f\n" % (name, len(seq), sum(d) / len(d), 100 * sum(1 for x in d if x) / len(d), sum(gc) / max(1, len(gc))))
        for h in sorted(hits):
            out.write("\t".join(map(str, h)) + "\n")


def main(argv):
    reads_path, term = argv
    refs = references(term, "refs")
    reads = fasta.read_fastq(reads_path)
    hits, lost = map_all(reads, refs)
    fasta.write_fasta("lost.fa", lost)
    compress("lost.fa")
    depth = align.coverage(hits, refs)
    report("report.tsv", hits, depth, refs)
    return len(reads), len(hits), len(annotate(refs)), identify(lost)


if __name__ == "__main__":
    print(main(sys.argv[1:]))
