# remedy: processes
# shape: fan-out
import tempfile
from pathlib import Path

CUSTOMERS = 40
ORDERS = 25_000


def render(customer):
    lines = [f"Statement of customer {customer}", ""]
    balance = 0
    for number in range(ORDERS):
        amount = (customer * 7919 + number * 104729) % 50_000 - 20_000
        balance += amount
        lines.append(f"{number:06d}  {amount / 100:>10.2f}  {balance / 100:>14.2f}")
    return "\n".join(lines)


def write_reports(folder: Path) -> None:
    for customer in range(CUSTOMERS):  # here
        text = render(customer)
        with open(folder / f"customer-{customer}.txt", "w") as out:
            out.write(text)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_reports(folder)
        print(sum(path.stat().st_size for path in folder.iterdir()))


if __name__ == "__main__":
    main()
