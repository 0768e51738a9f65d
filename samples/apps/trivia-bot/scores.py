import asyncio
import json
import os
from collections import Counter, deque


class Scores:
    def __init__(self, path):
        self.path = path
        self.points = Counter()
        self.recent = deque(maxlen=200)
        self._lock = asyncio.Lock()

    def load(self):
        if os.path.exists(self.path):
            with open(self.path) as f:
                self.points.update(json.load(f))

    async def award(self, nick, points):
        async with self._lock:
            self.points[nick] += points
            self.recent.append((nick, points))
            await asyncio.to_thread(self._save)

    def _save(self):
        tmp = self.path + "~"
        with open(tmp, "w") as f:
            json.dump(self.points, f)
            f.flush()
            os.fsync(f.fileno())
        os.replace(tmp, self.path)

    def table(self, n=5):
        return ", ".join(f"{nick} {p}" for nick, p in self.points.most_common(n))

    def streak(self, nick):
        run = 0
        for who, _ in reversed(self.recent):
            if who != nick:
                break
            run += 1
        return run
