import random
from pathlib import Path


def prepare(folder: Path) -> None:
    for k in range(4):
        rng = random.Random(k)
        rows = 120 + 60 * k
        lines = ["# budget"]
        for r in range(1, rows + 1):
            lines.append(f"A{r} {rng.randint(1, 500)}")
            lines.append(f"B{r} {rng.random() * 20:.3f}")
            lines.append(f"C{r} =A{r}*B{r}*(1+19/100)")
            lines.append(f"D{r} =IF(C{r}>1000, C{r}-(C{r}-1000)*0.5, -C{r}^2/(A{r}+1)) + IF(AVG(A1:B{r})>20, SUM(C1:C{r})*0.02 - MAX(A1:A{r}), STDEV(B1:C{r})/(1+COUNT(A1:C{r})*3))")
            if r > 5:
                lines.append(f"E{r} =AVG(C{r-5}:C{r})+STDEV(D{r-5}:D{r})")
                lines.append(f"F{r} =MAX(A{r-5}:B{r}) - MIN(E{r},2*3+1)")
        lines.append(f"G{rows} =SUM(A1:F{rows})")
        lines.append(f"H{rows} =COUNT(A1:G{rows}")
        lines.append(f"I{rows} =3 $ 4")
        (folder / f"b{k}.sheet").write_text("\n".join(lines) + "\n")


def run() -> None:
    import main
    assert main.main([f"b{k}.sheet" for k in range(4)]) > 2000
    assert main.main(["b1.sheet"]) > 400
