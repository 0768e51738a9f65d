from abc import ABC, abstractmethod


class Source(ABC):
    name = "?"

    @abstractmethod
    def products(self):
        """All products."""

    @abstractmethod
    def save(self, products):
        ...

    def index(self):
        return {p.sku: p for p in self.products()}

    def close(self):
        pass
