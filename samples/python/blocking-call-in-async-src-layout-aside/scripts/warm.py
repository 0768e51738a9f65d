import time

from shop.clients import current_price


def main():
    for sku in ("a1", "b2"):
        current_price(sku)
        time.sleep(1)


if __name__ == "__main__":
    main()
