import heapq


def manhattan(a, b):
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def rebuild(came, end):
    path = [end]
    while came[path[-1]] is not None:
        path.append(came[path[-1]])
    path.reverse()
    return path[1:]


def astar(maze, start, goal, fear=()):
    heap = [(manhattan(start, goal), 0, start)]
    came, cost = {start: None}, {start: 0}
    while heap:
        _, g, here = heapq.heappop(heap)
        if here == goal:
            return rebuild(came, goal)
        if g > cost[here]:
            continue
        for n in maze.neighbours(here):
            c = g + 1 + sum(8 for f in fear if manhattan(n, f) < 4)
            if n not in cost or c < cost[n]:
                cost[n] = c
                came[n] = here
                heapq.heappush(heap, (c + manhattan(n, goal), c, n))
    return []


class Ghost:
    def __init__(self, pos, clever):
        self.pos, self.clever = pos, clever
        self.plan = []

    def move(self, maze, prey, rng):
        if self.clever:
            if not self.plan or self.plan[-1] != prey:
                self.plan = astar(maze, self.pos, prey)
            if self.plan:
                self.pos = self.plan.pop(0)
        else:
            self.pos = rng.choice(maze.neighbours(self.pos))


def evaluate(maze, me, ghosts, dist):
    danger = sum(30 / (1 + manhattan(me, g)) for g in ghosts)
    gold = min((dist.get(p, 999) for p in maze.golds), default=0)
    return -gold - danger


def minimax(maze, me, ghosts, dist, depth, alpha=-1e9, beta=1e9, mine=True):
    if me in ghosts:
        return -1000 - depth
    if depth == 0:
        return evaluate(maze, me, ghosts, dist)
    if mine:
        best = -1e9
        for n in maze.neighbours(me):
            best = max(best, minimax(maze, n, ghosts, dist, depth - 1, alpha, beta, False))
            alpha = max(alpha, best)
            if alpha >= beta:
                break
        return best
    worst = 1e9
    near = min(range(len(ghosts)), key=lambda i: manhattan(me, ghosts[i]))
    for n in maze.neighbours(ghosts[near]):
        moved = ghosts[:near] + (n,) + ghosts[near + 1:]
        worst = min(worst, minimax(maze, me, moved, dist, depth - 1, alpha, beta, True))
        beta = min(beta, worst)
        if alpha >= beta:
            break
    return worst


class Hero:
    def __init__(self, pos=(1, 1)):
        self.pos, self.gold, self.steps = pos, 0, 0

    def decide(self, maze, ghosts):
        spots = tuple(g.pos for g in ghosts)
        if min(manhattan(self.pos, s) for s in spots) < 8:
            dist = maze.distances(self.pos)
            return max(maze.neighbours(self.pos), key=lambda n: minimax(maze, n, spots, dist, 4, mine=False))
        target = self.nearest_gold(maze)
        path = astar(maze, self.pos, target, spots) if target else []
        return path[0] if path else self.pos

    def nearest_gold(self, maze):
        dist = maze.distances(self.pos)
        return min(maze.golds, key=lambda p: dist.get(p, 9999), default=None)
