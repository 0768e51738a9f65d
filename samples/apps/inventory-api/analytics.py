"""Numbers for the report pages."""


def smooth(series, alpha, beta):
    level, trend = series[0], series[1] - series[0]
    error = 0.0
    for value in series[1:]:
        guess = level + trend
        error += (value - guess) ** 2
        previous = level
        level = alpha * value + (1 - alpha) * guess
        trend = beta * (level - previous) + (1 - beta) * trend
    return level, trend, error


def forecast(series, horizon=14):
    best = None
    for a in range(1, 10):
        for b in range(0, 6):
            level, trend, error = smooth(series, a / 10, b / 10)
            if best is None or error < best[2]:
                best = (level, trend, error)
    level, trend, _ = best
    return [max(0.0, level + trend * step) for step in range(1, horizon + 1)]


def reorder_point(series, lead_days, service=1.65):
    mean = sum(series) / len(series)
    variance = sum((x - mean) ** 2 for x in series) / len(series)
    return mean * lead_days + service * (variance * lead_days) ** 0.5


def abc_classes(rows):
    total = sum(row["value"] for row in rows) or 1.0
    running = 0.0
    classes = {}
    for row in rows:
        running += row["value"]
        share = running / total
        classes[row["sku"]] = "A" if share <= 0.8 else "B" if share <= 0.95 else "C"
    return classes


def distance(left, right):
    previous = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        current = [i]
        for j, b in enumerate(right, 1):
            current.append(min(previous[j] + 1, current[-1] + 1, previous[j - 1] + (a != b)))
        previous = current
    return previous[-1]


def fuzzy(query, products, limit=10):
    query = query.lower()
    scored = []
    for product in products:
        best = min(distance(query, word) for word in product.name.lower().split())
        scored.append((best, product.sku, product))
    scored.sort(key=lambda item: item[:2])
    return [product for _, _, product in scored[:limit]]
