# obstacle: worklist
import heapq


def blend(left, right):
    mixed = 0
    for k in range(250):
        mixed = (mixed * 33 + (left[1] ^ right[1]) + k) % 99991
    return left[0] + right[0], mixed


def join(weights):
    heap = [(w, i) for i, w in enumerate(weights)]
    heapq.heapify(heap)
    joins = 0
    while len(heap) > 1:  # here
        left = heapq.heappop(heap)
        right = heapq.heappop(heap)
        heapq.heappush(heap, blend(left, right))
        joins += 1
    return heap[0], joins


if __name__ == "__main__":
    print(join([i * 7919 % 1009 + 1 for i in range(30000)]))
