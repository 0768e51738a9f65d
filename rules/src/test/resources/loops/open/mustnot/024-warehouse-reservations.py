# obstacle: attribute
class Warehouse:
    def __init__(self, bins):
        self.bins = bins

    def distance(self, a, b):
        total = 0
        for k in range(100):
            total += ((a * 31 + k) % 17) ^ ((b * 13 + k) % 19)
        return total

    def reserve(self, product, dock):
        fitting = [b for b, stock in self.bins.items() if stock.get(product, 0) > 0]
        if not fitting:
            return None
        chosen = min(fitting, key=lambda b: (self.distance(b, dock), b))
        self.bins[chosen][product] -= 1
        return chosen


def assign(warehouse, orders):
    picks = {}
    for number, (product, dock) in enumerate(orders):  # here
        picks[number] = warehouse.reserve(product, dock)
    return picks


if __name__ == "__main__":
    hall = Warehouse({b: {p: 9 for p in range(b % 7, 20)} for b in range(30)})
    result = assign(hall, [(i % 20, i % 6) for i in range(5000)])
    print(sum(1 for place in result.values() if place is None))
