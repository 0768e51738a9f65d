import csv
import json
import pathlib
import subprocess
import sys

import props
import search
import smiles


def load(path):
    library, bad = search.Library(), []
    with open(path, newline="") as f:
        for row in csv.reader(f, delimiter="\t"):
            try:
                library.add(smiles.parse(row[0], row[1]))
            except smiles.SmilesError as e:
                bad.append((row[1], str(e)))
    return library, bad


def table(library):
    for m in library.molecules:
        count = props.formula(m)
        yield {"name": m.name, "formula": props.hill(count), "weight": round(props.weight(m), 3), "rings": props.ring_count(m),
               "rotatable": props.rotatable(m), **props.lipinski(m)}


def save_table(rows, path):
    rows = list(rows)
    with open(path, "w", newline="") as f:
        writer = csv.DictWriter(f, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


def spectrum(mol, width=50):
    lines = []
    for mass, height in props.isotope_pattern(props.formula(mol)):
        if height >= 0.5:
            lines.append(f"{mass:9.3f} {'#' * int(height / 100 * width):<{width}} {height:5.1f}")
    return "\n".join(lines)


def external(command, mol):
    """Asks another program about a molecule: text in, JSON out."""
    done = subprocess.run(command, input=mol.name, capture_output=True, text=True, timeout=30, check=True)
    return json.loads(done.stdout)


def logp(mols):
    script = "import sys, json; s = sys.stdin.read(); print(json.dumps({'logp': len(s) / 7}))"
    return {m.name: external([sys.executable, "-S", "-c", script], m)["logp"] for m in mols}


def main(path, out):
    out = pathlib.Path(out)
    out.mkdir(exist_ok=True)
    library, bad = load(path)
    save_table(table(library), out / "table.csv")
    aspirin = smiles.parse("CC(=O)Oc1ccccc1C(=O)O", "aspirin")
    (out / "similar.json").write_text(json.dumps(library.similar(aspirin)))
    acids = [m.name for m in library.with_part(smiles.parse("C(=O)O"))]
    for m in library.molecules[:10]:
        (out / f"{m.name}.txt").write_text(spectrum(m))
    return {"count": len(library.molecules), "bad": bad, "acids": acids, "clusters": len(library.clusters()), "logp": logp(library.molecules[:4])}
