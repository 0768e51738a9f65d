import smtplib


def send(to, text):
    smtplib.SMTP("mail.internal").sendmail("billing@acme.test", [to], text)
