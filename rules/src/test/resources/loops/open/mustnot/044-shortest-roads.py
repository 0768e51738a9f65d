# obstacle: worklist
import heapq


def toll(a, b):
    value = a ^ b
    for k in range(40):
        value = (value * 16807 + k) % 2147483647
    return 1 + value % 50


def neighbours(node, count):
    return ((node * 3 + k * k + 1) % count for k in range(6))


def distances(count):
    best = {0: 0}
    frontier = [(0, 0)]
    done = set()
    while frontier:  # here
        far, node = heapq.heappop(frontier)
        if node in done:
            continue
        done.add(node)
        for other in neighbours(node, count):
            there = far + toll(node, other)
            if there < best.get(other, 1 << 60):
                best[other] = there
                heapq.heappush(frontier, (there, other))
    return best


if __name__ == "__main__":
    print(sum(distances(60000).values()))
