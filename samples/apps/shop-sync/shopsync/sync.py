import difflib
import logging
from dataclasses import replace

from .model import Plan

log = logging.getLogger(__name__)


def merge_text(mine, theirs):
    """Keeps what both have, then what only one of them has, in order."""
    a, b = mine.split(". "), theirs.split(". ")
    out = []
    for kind, i1, i2, j1, j2 in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if kind == "equal":
            out.extend(a[i1:i2])
        else:
            out.extend(a[i1:i2])
            out.extend(s for s in b[j1:j2] if s not in out)
    return ". ".join(out)


def similarity(mine, theirs):
    return difflib.SequenceMatcher(None, mine, theirs, autojunk=False).ratio()


class Synchroniser:
    def __init__(self, local, remote, prefer):
        self.local = local
        self.remote = remote
        self.prefer = prefer

    def plan(self):
        mine = self.local.index()
        theirs = self.remote.index()
        plan = Plan()
        for sku in sorted(mine.keys() | theirs.keys()):
            if sku not in theirs:
                plan.push.append(mine[sku])
            elif sku not in mine:
                plan.pull.append(theirs[sku])
            elif mine[sku].digest != theirs[sku].digest:
                self.decide(plan, mine[sku], theirs[sku])
        return plan

    def decide(self, plan, mine, theirs):
        if self.prefer == "local":
            plan.push.append(mine)
        elif self.prefer == "remote":
            plan.pull.append(theirs)
        elif mine.changed == theirs.changed or similarity(mine.body, theirs.body) < 0.9:
            plan.merge.append(self.merged(mine, theirs))
        elif mine.changed > theirs.changed:
            plan.push.append(mine)
        else:
            plan.pull.append(theirs)

    def merged(self, mine, theirs):
        newer = mine if mine.changed >= theirs.changed else theirs
        return replace(newer, stock=min(mine.stock, theirs.stock), tags=sorted({*mine.tags, *theirs.tags}),
                       body=merge_text(mine.body, theirs.body))

    def apply(self, plan):
        for source, products in ((self.local, plan.pull + plan.merge), (self.remote, plan.push + plan.merge)):
            if products:
                log.info("%s: %d products", source.name, len(products))
                source.save(products)
