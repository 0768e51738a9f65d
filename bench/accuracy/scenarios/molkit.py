import random

KNOWN = {"caffeine": "Cn1cnc2c1c(=O)n(C)c(=O)n2C", "ibuprofen": "CC(C)Cc1ccc(cc1)C(C)C(=O)O", "paracetamol": "CC(=O)Nc1ccc(O)cc1", "ethanol": "CCO",
         "glucose": "OCC1OC(O)C(O)C(O)C1O", "benzene": "c1ccccc1", "nicotine": "CN1CCCC1c1cccnc1", "penicillin": "CC1(C)SC2C(NC(=O)Cc3ccccc3)C(=O)N2C1C(=O)O",
         "chlorobenzene": "Clc1ccccc1", "ddt": "ClC(Cl)(Cl)C(c1ccc(Cl)cc1)c1ccc(Cl)cc1", "acetate": "CC(=O)[O-].[Na+]", "glycine": "NCC(=O)O",
         "cholesterol": "CC(C)CCCC(C)C1CCC2C3CC=C4CC(O)CCC4(C)C3CCC12C", "bromoform": "BrC(Br)Br", "broken": "C1CC(", "odd": "CCX"}
PIECES = ["C", "CC", "C(=O)", "N", "O", "c1ccccc1", "C(C)", "C(N)", "S", "CC(=O)O", "C1CCCCC1", "C(Cl)", "C=C", "C#N"]


def prepare(folder):
    rng = random.Random(3)
    rows = [f"{s}\t{n}" for n, s in KNOWN.items() if n != "acetate"]
    for i in range(180):
        parts = rng.choices(PIECES[:12], k=rng.randint(2, 9))
        rows.append("".join(parts) + "C\t" + f"cmp{i:04}")
    (folder / "mols.tsv").write_text("\n".join(rows))


def run():
    import molkit
    got = molkit.main("mols.tsv", "out")
    assert got["count"] > 150 and len(got["bad"]) == 2 and "ibuprofen" in got["acids"], got
