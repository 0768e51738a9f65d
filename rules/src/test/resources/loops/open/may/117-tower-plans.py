# remedy: processes
# shape: nested
SITES = 14
MASTS = 1500
HEIGHTS = range(20, 60, 4)


def terrain(site, mast):
    return (site * 37 + mast * mast) % 53


def covered(site, height):
    seen = 0
    for mast in range(MASTS):
        top = terrain(site, mast) + height
        for other in range(mast + 1, min(MASTS, mast + 60)):
            if terrain(site, other) + 5 < top:
                seen += 1
    return seen


def plan():
    best = [0] * SITES
    for site in range(SITES):  # here
        for height in HEIGHTS:
            seen = covered(site, height)
            if seen > best[site]:
                best[site] = seen
    return best


def summary():
    print(plan())
