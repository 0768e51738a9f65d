import hashlib
import json
from collections import Counter
from dataclasses import asdict, dataclass, field
from functools import cached_property


@dataclass
class Product:
    sku: str
    title: str
    price: int
    stock: int
    tags: list = field(default_factory=list)
    body: str = ""
    changed: int = 0

    @cached_property
    def digest(self):
        content = asdict(self)
        del content["changed"]
        content["tags"] = sorted(set(self.tags))
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()

    @classmethod
    def from_json(cls, data):
        return cls(**{k: data[k] for k in cls.__dataclass_fields__ if k in data})

    def to_json(self):
        return asdict(self)


@dataclass
class Plan:
    pull: list = field(default_factory=list)
    push: list = field(default_factory=list)
    merge: list = field(default_factory=list)

    def counts(self):
        return dict(Counter(pull=len(self.pull), push=len(self.push), merge=len(self.merge)))
