import urllib.request
from ..transport import mail
from ..transport.sms import send as send_sms
from . import totals


def render(invoice):
    return f"invoice {invoice['id']}: {totals.gross(invoice)}"


async def deliver(invoice):
    text = render(invoice)
    mail.send(invoice["to"], text)  # expect: blocking-call-in-async "smtplib"


async def remind(invoice):
    send_sms(invoice["phone"], "please pay")  # expect: blocking-call-in-async "requests.post"


async def preview(invoice):
    return render(invoice)


async def exchange_rate(code):
    return totals.rate(code)  # expect: blocking-call-in-async "urlopen"
