import time


class Motor:
    def spin(self):
        time.sleep(2)


class Brake:
    def spin(self):
        return None
