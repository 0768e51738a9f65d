from collections import Counter, defaultdict

PAIR = str.maketrans("ACGTN", "TGCAN")
CODONS = dict(zip((a + b + c for a in "TCAG" for b in "TCAG" for c in "TCAG"), "FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG"))
MATCH, MISMATCH, GAP = 2, -3, -5


def revcomp(seq):
    return seq.translate(PAIR)[::-1]


def kmers(seq, k):
    for i in range(len(seq) - k + 1):
        yield i, seq[i:i + k]


def build_index(refs, k=11):
    index = defaultdict(list)
    for r, (_, seq) in enumerate(refs):
        for i, word in kmers(seq, k):
            index[word].append((r, i))
    return index


def seed(index, read, k=11):
    """reference and diagonal with most common words"""
    votes = Counter()
    for i, word in kmers(read, k):
        for r, j in index.get(word, ()):
            votes[r, (j - i) // 8] += 1
    return votes.most_common(1)[0] if votes else None


def smith_waterman(a, b):
    cols = len(b) + 1
    prev = [0] * cols
    best, end = 0, (0, 0)
    trace = []
    for i in range(1, len(a) + 1):
        cur = [0] * cols
        row = bytearray(cols)
        ca = a[i - 1]
        for j in range(1, cols):
            d = prev[j - 1] + (MATCH if ca == b[j - 1] else MISMATCH)
            u, l = prev[j] + GAP, cur[j - 1] + GAP
            v = max(0, d, u, l)
            cur[j] = v
            row[j] = 0 if v == 0 else 1 if v == d else 2 if v == u else 3
            if v > best:
                best, end = v, (i, j)
        trace.append(row)
        prev = cur
    return best, end, trace


def cigar(trace, end):
    i, j = end
    ops = []
    while i > 0 and j > 0 and trace[i - 1][j]:
        t = trace[i - 1][j]
        ops.append(" MID"[t])
        if t in (1, 2):
            i -= 1
        if t in (1, 3):
            j -= 1
    ops.reverse()
    return i, j, compress(ops)


def compress(ops):
    out, last, n = [], None, 0
    for op in ops + [None]:
        if op == last:
            n += 1
        else:
            if last:
                out.append("%d%s" % (n, last))
            last, n = op, 1
    return "".join(out)


def map_read(index, refs, read, pad=20):
    best = None
    for strand, seq in (("+", read), ("-", revcomp(read))):
        hit = seed(index, seq)
        if hit and (best is None or hit[1] > best[1]):
            best = hit[0], hit[1], strand, seq
    if best is None or best[1] < 3:
        return None
    (r, diagonal), _, strand, seq = best
    start = max(0, diagonal * 8 - pad)
    window = refs[r][1][start:start + len(seq) + 2 * pad]
    score, end, trace = smith_waterman(seq, window)
    _, j, ops = cigar(trace, end)
    return refs[r][0], start + j, strand, score, ops


def orfs(seq, least=60):
    """open reading frames of the six frames: (frame, start, protein)"""
    found = []
    for strand, s in ((1, seq), (-1, revcomp(seq))):
        for frame in range(3):
            protein = "".join(CODONS.get(s[i:i + 3], "X") for i in range(frame, len(s) - 2, 3))
            at = 0
            for piece in protein.split("*"):
                m = piece.find("M")
                if m >= 0 and len(piece) - m >= least:
                    found.append((strand * (frame + 1), at + m, piece[m:]))
                at += len(piece) + 1
    return found


def gc_windows(seq, size=500, step=100):
    return [(seq.count("G", i, i + size) + seq.count("C", i, i + size)) / size for i in range(0, len(seq) - size + 1, step)]


def coverage(hits, refs):
    depth = {name: [0] * len(seq) for name, seq in refs}
    for name, start, _, _, ops in hits:
        length = sum_ops(ops)
        d = depth[name]
        for p in range(start, min(len(d), start + length)):
            d[p] += 1
    return depth


def sum_ops(ops):
    total = n = 0
    for c in ops:
        if c.isdigit():
            n = n * 10 + int(c)
        else:
            total += n if c != "I" else 0
            n = 0
    return total
