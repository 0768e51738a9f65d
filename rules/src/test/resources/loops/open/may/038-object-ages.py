# remedy: threads
# shape: filter
from datetime import datetime, timedelta, timezone

import boto3

BUCKET = "nightly-backups"
KEYS = [f"db/{day:02d}.dump.gz" for day in range(1, 31)]
s3 = boto3.client("s3")


def last_modified(key):
    return s3.head_object(Bucket=BUCKET, Key=key)["LastModified"]


def print_stale():
    limit = datetime.now(timezone.utc) - timedelta(days=30)
    stale = [key for key in KEYS if last_modified(key) < limit]  # here
    print(len(stale), "stale backups")
    for key in stale:
        print(" ", key)
