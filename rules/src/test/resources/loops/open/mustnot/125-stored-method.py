# obstacle: attribute
class Arbiter:
    def __init__(self, lanes):
        self.credit = dict.fromkeys(range(lanes), 0)

    def grant(self, requests):
        for lane in self.credit:
            for k in range(20):
                self.credit[lane] += (requests >> (lane + k) % 16) & 1
        winner = max(self.credit, key=lambda lane: (self.credit[lane], -lane))
        self.credit[winner] = 0
        return winner


def schedule(pattern):
    grant = Arbiter(16).grant
    order = []
    for requests in pattern:  # here
        order.append(grant(requests))
    return order


if __name__ == "__main__":
    print(schedule([n * 40503 % 65536 for n in range(40000)])[-12:])
