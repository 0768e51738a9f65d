"""The same program from a terminal: no loop, nothing to report."""
import sys

from bookshop.service import Catalogue, Orders


def main() -> None:
    catalogue = Catalogue()
    print(catalogue.book(sys.argv[1]))
    Orders(catalogue).confirm("a@example.org")


if __name__ == "__main__":
    main()
