from .store import Store, WriteBatch

__all__ = ["Store", "WriteBatch"]
