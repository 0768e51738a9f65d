"""What `self.x` holds, wherever it was assigned."""
import parts
from parts import Chassis, Lamp, Order, Pump, Siren, Valve, fan


class Machine(Chassis):
    default_lamp = Lamp()

    def __init__(self, order: Order):
        super().__init__()
        self.pump = Pump()
        self.lamp = Lamp()
        self.order = order
        self.valve = None
        self.siren = None

    def prepare(self):
        self.valve = Valve()

    async def assigned_in_the_constructor(self):
        self.pump.run()  # expect: blocking-call-in-async "time.sleep"

    async def assigned_in_another_method(self):
        self.valve.run()  # expect: blocking-call-in-async "time.sleep"

    async def assigned_in_the_base(self):
        self.motor.run()  # expect: blocking-call-in-async "time.sleep"

    async def assigned_from_outside(self):
        self.siren.run()  # expect: blocking-call-in-async "time.sleep"

    async def attribute_of_an_attribute(self):
        self.order.gauge.run()  # expect: blocking-call-in-async "time.sleep"

    async def harmless_field_of_the_dataclass(self):
        self.order.lamp.run()
        self.order.notes.append("x")

    async def harmless_attributes(self):
        self.lamp.run()
        self.default_lamp.run()


def assemble(order):
    machine = Machine(order)
    machine.siren = Siren()
    return machine


async def instance_of_another_module():
    fan.run()  # expect: blocking-call-in-async "time.sleep"


async def harmless_instance_of_another_module():
    parts.lamp.run()


async def library_instance_of_another_module():
    parts.session.get("https://example.org")  # expect: blocking-call-in-async "session.get"
    return parts.jobs.qsize()


async def queue_of_another_module():
    return parts.jobs.get()  # expect: blocking-call-in-async "jobs.get"
