import sys

import land
import press


def poster(size, seed, drops):
    h = land.erode(land.island(land.fractal(size, seed)), drops, seed)
    h = land.stretch(h)
    rows = press.paint(h, land.shade(h), land.rivers(h))
    for (x0, y0), (x1, y1) in land.contours(h, [k / 8 for k in range(2, 8)]):
        x, y = int((x0 + x1) / 2), int((y0 + y1) / 2)
        rows[y][3 * x:3 * x + 3] = b"\x50\x30\x10"
    return rows


def make(path, seed, size=128, drops=1500, optimiser=None):
    with open(path, "wb") as f:
        f.write(press.png(poster(size, seed, drops)))
    if optimiser:
        press.optimise(path, optimiser)


def cheapest(table):
    return min(table, key=table.get)


def deliver(shop, path):
    with open(path, "rb") as f:
        data = f.read()
    order = shop.order(shop.upload(data), cheapest(press.prices(shop)))
    return shop.wait(order)


def main(address, seeds, optimiser):
    shop = press.PrintShop(address, "studio", "k")
    states = {}
    for seed in seeds:
        make(f"land{seed}.png", seed, optimiser=optimiser)
        states[seed] = deliver(shop, f"land{seed}.png")
    return states


if __name__ == "__main__":
    print(main(sys.argv[1], [int(a) for a in sys.argv[2:]], None))
