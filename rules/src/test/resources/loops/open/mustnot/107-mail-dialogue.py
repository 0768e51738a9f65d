# obstacle: unknown
import socket


def answer(link):
    reply = b""
    while not reply.endswith(b"\r\n"):
        reply += link.recv(512)
    return int(reply[:3])


def deliver(host, sender, receivers, body):
    link = socket.create_connection((host, 25), timeout=60)
    answer(link)
    refused = []
    commands = [f"HELO {host}", f"MAIL FROM:<{sender}>"]
    commands += [f"RCPT TO:<{receiver}>" for receiver in receivers]
    for command in commands + ["DATA", body + "\r\n.", "QUIT"]:  # here
        link.sendall(command.encode() + b"\r\n")
        if answer(link) >= 400:
            refused.append(command)
    link.close()
    return refused


if __name__ == "__main__":
    print(deliver("mail.example.org", "a@example.org", [f"r{n}@example.org" for n in range(900)], "hello"))
