import random
from collections import deque

from engine import Clock, Stats

FLOORS = 18
HOUR = 3600.0
UP, DOWN = 1, -1


class Rider:
    __slots__ = ("born", "source", "target")

    def __init__(self, born, source, target):
        self.born, self.source, self.target = born, source, target

    @property
    def direction(self):
        return UP if self.target > self.source else DOWN


class Lift:
    def __init__(self, number, capacity=8, speed=1.6):
        self.number, self.capacity, self.speed = number, capacity, speed
        self.floor, self.direction = 0, UP
        self.riders, self.stops = [], set()
        self.moving = False

    def distance(self, floor, direction):
        if not self.moving:
            return abs(floor - self.floor)
        ahead = (floor - self.floor) * self.direction >= 0
        if ahead and direction == self.direction:
            return abs(floor - self.floor)
        return 2 * FLOORS - abs(floor - self.floor)


class Building:
    def __init__(self, lifts, seed, rate=0.25, strategy="nearest"):
        self.rng = random.Random(seed)
        self.clock = Clock()
        self.lifts = [Lift(k) for k in range(lifts)]
        self.queues = {(f, d): deque() for f in range(FLOORS) for d in (UP, DOWN)}
        self.waits, self.travel = Stats(), Stats()
        self.rate = rate
        self.choose = getattr(self, "choose_" + strategy)

    def arrivals(self):
        hour = self.clock.now / HOUR
        source = 0 if self.rng.random() < 0.6 - 0.1 * hour else self.rng.randrange(FLOORS)
        target = self.rng.choice([f for f in range(FLOORS) if f != source])
        rider = Rider(self.clock.now, source, target)
        self.queues[source, rider.direction].append(rider)
        self.call(rider)
        self.clock.at(self.rng.expovariate(self.rate), self.arrivals)

    def call(self, rider):
        lift = self.choose(rider)
        lift.stops.add(rider.source)
        if not lift.moving:
            lift.moving = True
            self.clock.at(0, self.step, lift)

    def choose_nearest(self, rider):
        return min(self.lifts, key=lambda l: (l.distance(rider.source, rider.direction), len(l.riders)))

    def choose_random(self, rider):
        return self.rng.choice(self.lifts)

    def choose_zone(self, rider):
        k = rider.source * len(self.lifts) // FLOORS
        return self.lifts[k]

    def step(self, lift):
        """The lift is at a floor: let people out and in, go on."""
        paused = self.open_doors(lift) if lift.floor in lift.stops else 0
        if not lift.stops:
            lift.moving = False
            return
        if not any((s - lift.floor) * lift.direction > 0 for s in lift.stops):
            lift.direction = -lift.direction
        if lift.floor in lift.stops:
            self.clock.at(paused + 1, self.step, lift)
            return
        lift.floor += lift.direction
        self.clock.at(paused + lift.speed, self.step, lift)

    def open_doors(self, lift):
        lift.stops.discard(lift.floor)
        stay = [r for r in lift.riders if r.target != lift.floor]
        for r in lift.riders:
            if r.target == lift.floor:
                self.travel.add(self.clock.now - r.born)
        moved = len(lift.riders) - len(stay)
        lift.riders = stay
        for direction in (lift.direction, -lift.direction):
            queue = self.queues[lift.floor, direction]
            while queue and len(lift.riders) < lift.capacity:
                r = queue.popleft()
                self.waits.add(self.clock.now - r.born)
                lift.riders.append(r)
                lift.stops.add(r.target)
                moved += 1
            if queue:
                self.clock.at(15, self.call, queue[0])
        return 3 + 0.8 * moved

    def simulate(self, hours):
        self.clock.at(0, self.arrivals)
        return self.clock.run(hours * HOUR)
