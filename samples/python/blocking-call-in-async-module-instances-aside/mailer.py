import smtplib


class Mailer:
    def __init__(self):
        self.sent = 0

    def push(self, to):
        smtplib.SMTP("localhost")
        self.sent += 1


push = Mailer().push
count = Mailer().sent.bit_length
