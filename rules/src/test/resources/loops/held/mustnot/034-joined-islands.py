# obstacle: argument
def find(parent, node):
    while parent[node] != node:
        parent[node] = parent[parent[node]]
        node = parent[node]
    return node


def weight(a, b):
    total = 0
    for k in range(60):
        total = (total * 37 + a * b + k) % 7919
    return total


def bridges(edges, count):
    parent = list(range(count))
    chosen = []
    for edge in edges:  # here
        a, b = find(parent, edge[0]), find(parent, edge[1])
        cost = weight(a, b)
        if a != b:
            parent[a] = b
            chosen.append((edge, cost))
    return chosen


if __name__ == "__main__":
    pairs = [(i * 17 % 5000, i * i % 5000) for i in range(250000)]
    print(len(bridges(pairs, 5000)))
