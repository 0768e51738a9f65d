# obstacle: wait
import requests


class Client:
    def __init__(self, base):
        self.base = base
        self.session = requests.Session()
        self.token = None

    def login(self, name, password):
        self.token = self.session.post(self.base + "/login", data={"n": name, "p": password}).json()["token"]

    def fetch(self, number):
        reply = self.session.get(f"{self.base}/report/{number}", headers={"X-Token": self.token})
        self.token = reply.headers["X-Next-Token"]
        return reply.json()


def reports(base, count):
    client = Client(base)
    client.login("audit", "letmein")
    return [client.fetch(number) for number in range(count)]  # here


if __name__ == "__main__":
    print(len(reports("https://erp.example.com", 500)))
