# obstacle: argument
def signature(graph, label, node):
    value = label[node] + 1
    for other in graph[node]:
        for k in range(12):
            value = (value * 131 + label[other] + k) % 1000003
    return value


def relabel(graph, label):
    for node in graph:  # here
        mine = signature(graph, label, node)
        for other in graph[node]:
            if label[other] > mine:
                label[other] = mine
        label[node] = mine


if __name__ == "__main__":
    size = 40000
    net = {n: [(n * 5 + k * 17) % size for k in range(1, 7)] for n in range(size)}
    marks = dict.fromkeys(net, 1)
    relabel(net, marks)
    print(sum(marks.values()))
