# obstacle: argument
class Node:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None


def rank(key):
    value = key
    for k in range(150):
        value = (value * 69069 + k) % 4294967296
    return value


def insert(root, key):
    order = rank(key)
    node = root
    while True:
        side = "left" if order < rank(node.key) else "right"
        below = getattr(node, side)
        if below is None:
            setattr(node, side, Node(key))
            return
        node = below


def build(keys):
    root = Node(keys[0])
    for key in keys[1:]:  # here
        insert(root, key)
    return root


if __name__ == "__main__":
    print(rank(build([i * 31 for i in range(5000)]).right.key))
