"""A help desk's helper: reads tickets, guesses their queue, finds repeats, watches deadlines, writes back."""

import asyncio
import collections
import heapq
import http.client
import json
import math
import random
import re
import socket

HOST, HTTP, LINES = "127.0.0.1", 8731, 8732
QUEUES = {
    "network": "vpn wifi router cable dns timeout offline ping proxy firewall switch packet",
    "accounts": "password login locked reset token email account expired user access denied",
    "printing": "printer paper jam toner queue driver duplex tray scanner page print",
    "software": "install update crash version license error excel window freeze restart plugin",
}
FILLER = "please my the since monday it is not again help urgent we have tried and now nothing works on third floor with new one thanks".split()
MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
PHONE = re.compile(r"\+?\d[\d /-]{7,}\d")


def make_tickets(count, seed=5):
    rng = random.Random(seed)
    tickets = []
    for number in range(count):
        queue = rng.choice(list(QUEUES))
        words = rng.choices(QUEUES[queue].split(), k=rng.randint(3, 9)) + rng.choices(FILLER, k=rng.randint(5, 30))
        rng.shuffle(words)
        if rng.random() < 0.3:
            words.append(f"user{rng.randint(1, 80)}@example.org")
        if rng.random() < 0.2:
            words.append(f"+49 30 {rng.randint(10**6, 10**7)}")
        tickets.append({"id": number, "text": " ".join(words), "queue": queue, "opened": number * 7 + rng.randint(0, 30), "priority": rng.randint(1, 4)})
    return tickets


class Bayes:
    """Word counts for each queue."""

    def __init__(self):
        self.words = collections.defaultdict(collections.Counter)
        self.totals = collections.Counter()
        self.tickets = collections.Counter()

    def train(self, tickets):
        for ticket in tickets:
            queue = ticket["queue"]
            self.tickets[queue] += 1
            for word in ticket["text"].lower().split():
                self.words[queue][word] += 1
                self.totals[queue] += 1

    def guess(self, text):
        scores = {}
        for queue in self.tickets:
            score = math.log(self.tickets[queue])
            for word in text.lower().split():
                score += math.log((self.words[queue][word] + 1) / (self.totals[queue] + 1000))
            scores[queue] = score
        return max(scores, key=scores.get)

    def guess_all(self, tickets):
        guesses = []
        for ticket in tickets:
            guesses.append(self.guess(ticket["text"]))
        return guesses


def redact(tickets):
    clean = []
    for ticket in tickets:
        text = MAIL.sub("<mail>", ticket["text"])
        clean.append(PHONE.sub("<phone>", text))
    return clean


def idf(texts):
    seen = collections.Counter()
    for text in texts:
        seen.update(set(text.split()))
    return {word: math.log(len(texts) / n) for word, n in seen.items()}


def vectors(texts, weights):
    made = []
    for text in texts:
        vector = {}
        for word in text.split():
            vector[word] = vector.get(word, 0.0) + weights[word]
        norm = math.sqrt(sum(w * w for w in vector.values())) or 1.0
        made.append({word: w / norm for word, w in vector.items()})
    return made


def repeats(vectors, least=0.6):
    found = []
    for i, one in enumerate(vectors):
        for j in range(i):
            other = vectors[j]
            score = sum(w * other[word] for word, w in one.items() if word in other)
            if score >= least:
                found.append((j, i))
    return found


def serve_queue(tickets, agents=3, minutes=25):
    """Who is free takes what is most urgent; returns when each ticket was begun."""
    waiting, begun = [], {}
    free = [0] * agents
    arrivals = collections.deque(sorted(tickets, key=lambda t: t["opened"]))
    while arrivals or waiting:
        agent = min(range(agents), key=free.__getitem__)
        now = free[agent] if waiting else max(free[agent], arrivals[0]["opened"])
        while arrivals and arrivals[0]["opened"] <= now:
            ticket = arrivals.popleft()
            heapq.heappush(waiting, (ticket["priority"], ticket["opened"], ticket["id"]))
        if waiting:
            priority, _, number = heapq.heappop(waiting)
            begun[number] = now
            free[agent] = now + minutes // priority + 5
        else:
            free[agent] = now
    return begun


def overdue(tickets, begun, limits):
    late = []
    for ticket in tickets:
        if ticket["id"] in begun and begun[ticket["id"]] - ticket["opened"] > limits[ticket["priority"]]:
            late.append(ticket["id"])
    return late


def customers(numbers):
    """One connection, request after request."""
    connection = http.client.HTTPConnection(HOST, HTTP, timeout=10)
    names = []
    for number in numbers:
        connection.request("GET", f"/users/{number}")
        names.append(json.loads(connection.getresponse().read())["name"])
    connection.close()
    return names


async def fetch(path):
    reader, writer = await asyncio.open_connection(HOST, HTTP)
    writer.write(f"GET /{path} HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n".encode())
    answer = await reader.read()
    writer.close()
    return json.loads(answer.partition(b"\r\n\r\n")[2])


async def comment_all(tickets):
    """Posts are acknowledged one by one."""
    done = []
    for ticket in tickets:
        body = await fetch(f"events/{ticket['id']}")
        done.append(body["id"])
    return done


async def escalate(number):
    """Goes up the line until somebody is there."""
    asked = []
    while number > 1:
        answer = await fetch(f"users/{number}")
        asked.append(answer["name"])
        number //= 2
    return asked


def on_duty(names):
    """The line protocol of the old pager."""
    with socket.create_connection((HOST, LINES), timeout=10) as sock, sock.makefile("rw", newline="\n") as file:
        numbers = {}
        for name in names:
            file.write(f"GET {name}\n")
            file.flush()
            numbers[name] = int(file.readline().split()[2])
    return numbers


def confusion(tickets, guesses):
    table = {}
    for ticket, guess in zip(tickets, guesses):
        key = ticket["queue"], guess
        table[key] = table.get(key, 0) + 1
    return table


def thread_of(parents, number):
    chain = [number]
    while parents.get(chain[-1]) is not None:
        chain.append(parents[chain[-1]])
    return chain


def main():
    tickets = make_tickets(500)
    bayes = Bayes()
    bayes.train(tickets[:350])
    guesses = bayes.guess_all(tickets[350:])
    print(confusion(tickets[350:], guesses))
    clean = redact(tickets)
    print(repeats(vectors(clean, idf(clean)))[:3])
    begun = serve_queue(tickets)
    print(len(overdue(tickets, begun, {1: 30, 2: 120, 3: 480, 4: 1440})))
    print(customers(range(12))[2], asyncio.run(comment_all(tickets[:15]))[-1], asyncio.run(escalate(90)))
    print(on_duty(["anna", "bob", "cem", "dora", "egon", "fatma"]), thread_of({9: 4, 4: 2, 2: None}, 9))


if __name__ == "__main__":
    main()
