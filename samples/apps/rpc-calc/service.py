import functools
import subprocess
import threading


def lu_decompose(matrix):
    n = len(matrix)
    lu = [row[:] for row in matrix]
    order = list(range(n))
    for k in range(n):
        pivot = max(range(k, n), key=lambda r: abs(lu[r][k]))
        if abs(lu[pivot][k]) < 1e-12:
            raise ValueError("singular matrix")
        lu[k], lu[pivot] = lu[pivot], lu[k]
        order[k], order[pivot] = order[pivot], order[k]
        for r in range(k + 1, n):
            lu[r][k] /= lu[k][k]
            factor = lu[r][k]
            for c in range(k + 1, n):
                lu[r][c] -= factor * lu[k][c]
    return lu, order


def substitute(lu, order, right):
    n = len(lu)
    y = [0.0] * n
    for i in range(n):
        y[i] = right[order[i]] - sum(lu[i][j] * y[j] for j in range(i))
    for i in reversed(range(n)):
        y[i] = (y[i] - sum(lu[i][j] * y[j] for j in range(i + 1, n))) / lu[i][i]
    return y


@functools.lru_cache(maxsize=4096)
def partitions(n, largest):
    if n == 0:
        return 1
    if n < 0 or largest == 0:
        return 0
    return partitions(n, largest - 1) + partitions(n - largest, largest)


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if a >= n:
            break
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


class Mailbox:
    def __init__(self):
        self.condition = threading.Condition()
        self.topics = {}

    def publish(self, topic, item):
        with self.condition:
            self.topics.setdefault(topic, []).append(item)
            self.condition.notify_all()
            return len(self.topics[topic])

    def collect(self, topic, count, timeout):
        with self.condition:
            self.condition.wait_for(lambda: len(self.topics.get(topic, ())) >= count, timeout)
            items = self.topics.get(topic, [])
            self.topics[topic] = items[count:]
            return items[:count]


class CalcService:
    def __init__(self):
        self.mailbox = Mailbox()
        self.stopping = threading.Event()

    def rpc_solve(self, matrix, right):
        lu, order = lu_decompose(matrix)
        return substitute(lu, order, right)

    def rpc_partitions(self, n):
        return partitions(n, n)

    def rpc_next_prime(self, start):
        candidate = start + 1 + start % 2
        while not is_prime(candidate):
            candidate += 2
        return candidate

    def rpc_histogram(self, values, bins=20):
        low, high = min(values), max(values)
        width = (high - low) / bins or 1.0
        counts = [0] * bins
        for value in values:
            counts[min(bins - 1, int((value - low) / width))] += 1
        return counts

    def rpc_bc(self, expression):
        done = subprocess.run(["awk", f"BEGIN {{ print {expression} }}"], capture_output=True,
                              text=True, timeout=5, check=True)
        return done.stdout.strip()

    def rpc_publish(self, topic, item):
        return self.mailbox.publish(topic, item)

    def rpc_collect(self, topic, count, timeout=2.0):
        return self.mailbox.collect(topic, count, timeout)

    def rpc_stop(self):
        self.stopping.set()
        return True
