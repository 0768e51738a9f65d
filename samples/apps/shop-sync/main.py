import argparse
import logging
import os

from shopsync.local import LocalCatalogue
from shopsync.remote import ShopApi
from shopsync.sync import Synchroniser


def main(argv=None):
    parser = argparse.ArgumentParser(description="Keeps the local catalogue and the shop in step.")
    parser.add_argument("database")
    parser.add_argument("--import", dest="csv", metavar="CSV")
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("--prefer", choices=("local", "remote", "newest"), default="newest")
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.WARNING)
    local = LocalCatalogue(args.database)
    if args.csv:
        local.import_csv(args.csv)
    remote = ShopApi(os.environ["SHOP_URL"], os.environ.get("SHOP_KEY", ""))
    sync = Synchroniser(local, remote, args.prefer)
    plan = sync.plan()
    if not args.dry_run:
        sync.apply(plan)
    local.close()
    remote.close()
    return plan.counts()


if __name__ == "__main__":
    print(main())
