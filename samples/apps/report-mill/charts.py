import math

WIDTH, HEIGHT = 640, 240
COLOURS = ("#246", "#c63", "#693")


def nice_step(span, wanted=5):
    raw = span / wanted or 1
    power = 10 ** math.floor(math.log10(raw))
    for factor in (1, 2, 5, 10):
        if raw <= factor * power:
            return factor * power
    return 10 * power


def ticks(low, high):
    step = nice_step(high - low)
    value = math.floor(low / step) * step
    while value <= high + step / 2:
        yield value
        value += step


def scale(low, high, pixels):
    span = (high - low) or 1

    def place(value):
        return round((value - low) / span * pixels, 1)

    return place


def simplify(points, tolerance):
    """Douglas-Peucker."""
    if len(points) < 3:
        return points
    (x1, y1), (x2, y2) = points[0], points[-1]
    length = math.hypot(x2 - x1, y2 - y1) or 1
    worst, at = 0.0, 0
    for k in range(1, len(points) - 1):
        x, y = points[k]
        off = abs((y2 - y1) * x - (x2 - x1) * y + x2 * y1 - y2 * x1) / length
        if off > worst:
            worst, at = off, k
    if worst <= tolerance:
        return [points[0], points[-1]]
    return simplify(points[:at + 1], tolerance)[:-1] + simplify(points[at:], tolerance)


def axis(low, high):
    place = scale(low, high, HEIGHT)
    return "".join(f'<text x="0" y="{HEIGHT - place(t)}">{t:g}</text>' for t in ticks(low, high))


def polyline(points, colour):
    path = " ".join(f"{x},{y}" for x, y in points)
    return f'<polyline fill="none" stroke="{colour}" points="{path}"/>'


def line_chart(series):
    low = min(min(s) for s in series)
    high = max(max(s) for s in series)
    across = scale(0, max(len(s) for s in series), WIDTH)
    up = scale(low, high, HEIGHT)
    body = [axis(low, high)]
    for values, colour in zip(series, COLOURS):
        points = [(across(n), HEIGHT - up(v)) for n, v in enumerate(values)]
        body.append(polyline(simplify(points, 1.5), colour))
    return svg(body)


def bar_chart(items):
    high = max(value for _, value in items)
    up = scale(0, high, HEIGHT - 20)
    step = WIDTH / len(items)
    body = [axis(0, high)]
    for n, (label, value) in enumerate(items):
        body.append(f'<rect x="{n * step:.0f}" y="{HEIGHT - up(value)}" width="{step * 0.8:.0f}" height="{up(value)}" fill="{COLOURS[0]}"/>'
                    f'<text x="{n * step:.0f}" y="{HEIGHT - 4}">{label}</text>')
    return svg(body)


def svg(parts):
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">' + "".join(parts) + "</svg>"
