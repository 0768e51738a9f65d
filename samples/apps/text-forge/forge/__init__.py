from .diffing import Hunk, diff, unified
from .markov import Chain

__all__ = ["Hunk", "diff", "unified", "Chain"]
