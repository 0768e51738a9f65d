from .solve import Conflict, Solver
from .versions import Range, Version

__all__ = ["Conflict", "Range", "Solver", "Version"]
