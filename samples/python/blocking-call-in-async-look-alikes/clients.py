class Client:
    """Shares its name with a client of a library."""

    def get(self, url):
        return url

    def execute(self, text):
        return text


class Queue:
    def get(self):
        return 1

    def put(self, item):
        return item
