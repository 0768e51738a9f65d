# remedy: threads
# shape: fan-out
import os

import boto3

PARTS = 40


class Downloader:
    def __init__(self, bucket, folder):
        self.client = boto3.client("s3")
        self.bucket = bucket
        self.folder = folder

    def fetch(self, number):
        name = f"part-{number:05d}.parquet"
        self.client.download_file(self.bucket, f"events/{name}", os.path.join(self.folder, name))

    def fetch_all(self):
        os.makedirs(self.folder, exist_ok=True)
        for number in range(PARTS):  # here
            self.fetch(number)


def main():
    Downloader("warehouse", "data/events").fetch_all()
    print(len(os.listdir("data/events")), "files")


if __name__ == "__main__":
    main()
