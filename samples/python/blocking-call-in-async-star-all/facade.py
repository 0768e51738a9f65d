import parts
from farther import *

__all__ = ["summed", "Gadget", "far"] + ["_private_but_listed"]
__all__ += ["augmented"]
__all__.append("appended")

summed = parts.summed
augmented = parts.augmented
appended = parts.appended
_private_but_listed = parts.private
Gadget = parts.Gadget
