import asyncio
import os
import random
from enum import Enum

from net import Peer, Service
from state import Entry, KeyValue, Log, Vote


class Role(Enum):
    FOLLOWER = "follower"
    CANDIDATE = "candidate"
    LEADER = "leader"


class Node:
    def __init__(self, name, ports, folder, seed=None):
        self.name, self.ports = name, ports
        os.makedirs(folder, exist_ok=True)
        self.log = Log(os.path.join(folder, "log"))
        self.vote = Vote(os.path.join(folder, "vote"))
        self.machine = KeyValue()
        self.role, self.leader = Role.FOLLOWER, None
        self.commit = 0
        self.next, self.match = {}, {}
        self.rng = random.Random(seed)
        self.heard = asyncio.Event()
        self.waiting = {}
        self.service = Service(self.handle)
        self.tasks = []

    async def start(self):
        self.peers = {n: Peer(p) for n, p in self.ports.items() if n != self.name}
        await self.service.start(self.ports[self.name])
        self.tasks.append(asyncio.create_task(self.watch()))

    async def stop(self):
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        for peer in self.peers.values():
            peer.close()
        await self.service.stop()
        self.log.close()

    @property
    def term(self):
        return self.vote.term

    def majority(self):
        return len(self.ports) // 2 + 1

    def patience(self):
        return self.rng.uniform(0.15, 0.3)

    def step_down(self, term):
        if term > self.term:
            self.vote.save(term, None)
        self.role = Role.FOLLOWER

    async def watch(self):
        while True:
            self.heard.clear()
            try:
                await asyncio.wait_for(self.heard.wait(), self.patience())
            except asyncio.TimeoutError:
                if self.role is not Role.LEADER:
                    await self.campaign()

    async def campaign(self):
        self.role = Role.CANDIDATE
        self.vote.save(self.term + 1, self.name)
        term = self.term
        question = {"kind": "vote", "term": term, "who": self.name, "index": len(self.log), "last_term": self.log.last_term}
        answers = await asyncio.gather(*(p.call(**question) for p in self.peers.values()))
        votes = 1 + sum(bool(a and a["granted"]) for a in answers)
        if self.role is Role.CANDIDATE and self.term == term and votes >= self.majority():
            self.become_leader()

    def become_leader(self):
        self.role, self.leader = Role.LEADER, self.name
        self.next = {n: len(self.log) + 1 for n in self.peers}
        self.match = dict.fromkeys(self.peers, 0)
        self.tasks.append(asyncio.create_task(self.lead(self.term)))

    async def lead(self, term):
        while self.role is Role.LEADER and self.term == term:
            await self.replicate()
            await asyncio.sleep(0.05)

    async def replicate(self):
        await asyncio.gather(*(self.update(n) for n in self.peers))
        self.advance()

    async def update(self, name):
        before = self.next[name] - 1
        entries = self.log.since(before + 1)
        answer = await self.peers[name].call(
            kind="append", term=self.term, who=self.name, before=before, before_term=self.log.term_at(before),
            entries=[[e.term, e.command] for e in entries], commit=self.commit)
        if answer is None:
            return
        if answer["term"] > self.term:
            self.step_down(answer["term"])
        elif answer["ok"]:
            self.match[name] = before + len(entries)
            self.next[name] = self.match[name] + 1
        else:
            self.next[name] = max(1, self.next[name] - 1)

    def advance(self):
        known = sorted([len(self.log), *self.match.values()], reverse=True)
        agreed = known[self.majority() - 1]
        if agreed > self.commit and self.log.term_at(agreed) == self.term:
            self.apply_to(agreed)

    def apply_to(self, index):
        for i in range(self.commit + 1, min(index, len(self.log)) + 1):
            result = self.machine.apply(self.log.entries[i - 1].command)
            waiter = self.waiting.pop(i, None)
            if waiter and not waiter.done():
                waiter.set_result(result)
        self.commit = max(self.commit, min(index, len(self.log)))

    async def handle(self, message):
        kind = message.pop("kind")
        if kind == "vote":
            return self.on_vote(**message)
        if kind == "append":
            return self.on_append(**message)
        return await self.on_command(message)

    def on_vote(self, term, who, index, last_term):
        if term > self.term:
            self.step_down(term)
        fresh = (last_term, index) >= (self.log.last_term, len(self.log))
        granted = term == self.term and fresh and self.vote.voted in (None, who)
        if granted:
            self.vote.save(term, who)
            self.heard.set()
        return {"term": self.term, "granted": granted}

    def on_append(self, term, who, before, before_term, entries, commit):
        if term < self.term:
            return {"term": self.term, "ok": False}
        self.step_down(term)
        self.leader = who
        self.heard.set()
        if before > len(self.log) or self.log.term_at(before) != before_term:
            return {"term": self.term, "ok": False}
        self.log.cut(before + 1)
        if entries:
            self.log.append([Entry(t, c) for t, c in entries])
        self.apply_to(commit)
        return {"term": self.term, "ok": True}

    async def on_command(self, command):
        if self.role is not Role.LEADER:
            return {"error": "not the leader", "leader": self.leader}
        self.log.append([Entry(self.term, command)])
        waiter = self.waiting[len(self.log)] = asyncio.get_running_loop().create_future()
        await self.replicate()
        try:
            return {"value": await asyncio.wait_for(waiter, 1)}
        except asyncio.TimeoutError:
            return {"error": "no agreement"}
