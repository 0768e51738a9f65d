import socket
import time


class StockClient:
    def __init__(self, host):
        self.host = host

    def ping(self):
        sock = socket.create_connection((self.host, 4000), 2)
        return sock is not None

    def label(self):
        return f"stock@{self.host}"


def check_stock(sku):
    time.sleep(0.2)
    return len(sku)
