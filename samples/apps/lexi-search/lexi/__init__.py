"""lexi - full text search in a folder of notes, without dependencies."""
from .index import Index
from .query import search

__all__ = ["Index", "search"]
