"""A cluster on one machine, for trying things out."""
import asyncio
import os
import socket

from net import Peer
from node import Node, Role


def free_ports(n):
    socks = [socket.socket() for _ in range(n)]
    for s in socks:
        s.bind(("127.0.0.1", 0))
    ports = [s.getsockname()[1] for s in socks]
    for s in socks:
        s.close()
    return ports


class Client:
    def __init__(self, ports):
        self.peers = {n: Peer(p, timeout=2) for n, p in ports.items()}
        self.leader = next(iter(ports))
        self.redirects = 0

    async def command(self, op, key, value=None, tries=30):
        for _ in range(tries):
            answer = await self.peers[self.leader].call(kind="command", op=op, key=key, value=value)
            if answer and "error" not in answer:
                return answer["value"]
            self.redirects += 1
            self.leader = self.another(answer)
            await asyncio.sleep(0.05)
        raise TimeoutError(op)

    def another(self, answer):
        if answer and answer.get("leader"):
            return answer["leader"]
        names = list(self.peers)
        return names[(names.index(self.leader) + 1) % len(names)]

    def close(self):
        for peer in self.peers.values():
            peer.close()


class Cluster:
    def __init__(self, size, folder):
        names = [f"n{i}" for i in range(size)]
        self.ports = dict(zip(names, free_ports(size)))
        self.folder = folder
        self.nodes = {}

    async def up(self, name):
        node = Node(name, self.ports, os.path.join(self.folder, name), seed=name)
        self.nodes[name] = node
        await node.start()

    async def start(self):
        for name in self.ports:
            await self.up(name)

    async def down(self, name):
        await self.nodes.pop(name).stop()

    async def stop(self):
        for name in list(self.nodes):
            await self.down(name)

    async def leader(self):
        while True:
            for node in self.nodes.values():
                if node.role is Role.LEADER:
                    return node.name
            await asyncio.sleep(0.02)

    async def settled(self, applied, patience=100):
        for _ in range(patience):
            if all(n.machine.applied >= applied for n in self.nodes.values()):
                return True
            await asyncio.sleep(0.02)
        return False


async def rehearse(folder, size=3, commands=25):
    cluster = Cluster(size, folder)
    await cluster.start()
    client = Client(cluster.ports)
    for i in range(commands):
        await client.command("add", f"k{i % 5}", i)
    first = await cluster.leader()
    await cluster.down(first)
    for i in range(commands // 2):
        await client.command("set", f"after{i}", first)
    await cluster.up(first)
    last = await client.command("del", "after0")
    settled = await cluster.settled(commands + commands // 2 + 1)
    data = [dict(n.machine.data) for n in cluster.nodes.values()]
    client.close()
    await cluster.stop()
    return settled, last == first, all(d == data[0] for d in data)
