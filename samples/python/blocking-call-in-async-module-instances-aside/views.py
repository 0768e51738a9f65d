import mailer


async def invite(to):
    mailer.push(to)  # expect: blocking-call-in-async "smtplib"


async def counted():
    return mailer.count()
