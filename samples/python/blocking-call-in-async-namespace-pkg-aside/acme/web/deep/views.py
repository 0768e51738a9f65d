from ...transport.sms import normalise
from ...ops import shell as sh


async def restart(unit):
    return sh.restart(unit)  # expect: blocking-call-in-async "subprocess.run"


async def phone(number):
    return normalise(number)
