"""SMILES strings to graphs of atoms. Organic subset, brackets, rings, branches; no stereochemistry."""
import re

TOKEN = re.compile(r"(\[[^\]]+\]|Br|Cl|[BCNOPSFI]|[bcnops]|[-=#:/\\.()]|%\d\d|\d)")
BRACKET = re.compile(r"\[(\d+)?([A-Za-z][a-z]?)(@{0,2})(H\d?)?([+-]\d?|\++|-+)?\]")
VALENCE = {"B": (3,), "C": (4,), "N": (3, 5), "O": (2,), "P": (3, 5), "S": (2, 4, 6), "F": (1,), "Cl": (1,), "Br": (1,), "I": (1,), "H": (1,)}
ORDER = {"-": 1, "=": 2, "#": 3, ":": 1.5, "/": 1, "\\": 1}


class SmilesError(ValueError):
    pass


class Atom:
    __slots__ = ("symbol", "aromatic", "charge", "hydrogens", "isotope")

    def __init__(self, symbol, aromatic=False, charge=0, hydrogens=None, isotope=None):
        self.symbol, self.aromatic, self.charge = symbol, aromatic, charge
        self.hydrogens, self.isotope = hydrogens, isotope

    def __repr__(self):
        return f"<{self.symbol}{self.charge:+d}>" if self.charge else f"<{self.symbol}>"


class Molecule:
    def __init__(self, name=""):
        self.name = name
        self.atoms = []
        self.bonds = []

    def add(self, atom):
        self.atoms.append(atom)
        self.bonds.append({})
        return len(self.atoms) - 1

    def bind(self, a, b, order):
        self.bonds[a][b] = self.bonds[b][a] = order

    def __len__(self):
        return len(self.atoms)

    def neighbours(self, a):
        return self.bonds[a].keys()

    def degree(self, a):
        return len(self.bonds[a])

    def edges(self):
        for a, others in enumerate(self.bonds):
            for b, order in others.items():
                if a < b:
                    yield a, b, order

    def fill_hydrogens(self):
        for i, atom in enumerate(self.atoms):
            if atom.hydrogens is None:
                used = sum(self.bonds[i].values())
                if atom.aromatic:
                    used = int(used + 0.5) if atom.symbol == "C" else int(used)
                room = [v for v in VALENCE.get(atom.symbol, (0,)) if v >= used]
                atom.hydrogens = int(room[0] - used) if room else 0


def tokens(text):
    at = 0
    for m in TOKEN.finditer(text):
        if m.start() != at:
            raise SmilesError(f"cannot read {text[at:]!r}")
        at = m.end()
        yield m.group()
    if at != len(text):
        raise SmilesError(f"cannot read {text[at:]!r}")


def charge_of(text):
    if not text:
        return 0
    if text[-1].isdigit():
        return int(text)
    return len(text) if text[0] == "+" else -len(text)


def bracket(token):
    m = BRACKET.match(token)
    if not m:
        raise SmilesError(token)
    isotope, symbol, _, h, charge = m.groups()
    count = 0 if not h else int(h[1:] or 1)
    return Atom(symbol.capitalize(), symbol[0].islower(), charge_of(charge), count, int(isotope) if isotope else None)


def parse(text, name=""):
    mol = Molecule(name or text)
    stack, last, bond, rings = [], None, None, {}
    for t in tokens(text):
        if t == "(":
            stack.append(last)
        elif t == ")":
            if not stack:
                raise SmilesError("unbalanced )")
            last = stack.pop()
        elif t in ORDER:
            bond = ORDER[t]
        elif t == ".":
            last = None
        elif t[0].isdigit() or t[0] == "%":
            number = t.lstrip("%")
            if number in rings:
                other, before = rings.pop(number)
                both = mol.atoms[other].aromatic and mol.atoms[last].aromatic
                mol.bind(other, last, bond or before or (1.5 if both else 1))
            else:
                rings[number] = last, bond
            bond = None
        else:
            atom = bracket(t) if t[0] == "[" else Atom(t.capitalize(), t.islower())
            here = mol.add(atom)
            if last is not None:
                mol.bind(last, here, bond or (1.5 if atom.aromatic and mol.atoms[last].aromatic else 1))
            last, bond = here, None
    if rings or stack:
        raise SmilesError("open ring or branch")
    mol.fill_hydrogens()
    return mol
