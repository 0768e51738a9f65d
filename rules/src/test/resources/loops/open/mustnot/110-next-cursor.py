# obstacle: wait
import requests


def list_objects(bucket):
    keys = []
    params = {"list-type": "2", "max-keys": "1000"}
    while True:  # here
        reply = requests.get(f"https://{bucket}.storage.example.com/", params=params, timeout=30)
        page = reply.json()
        keys += [entry["key"] for entry in page["contents"]]
        if not page["truncated"]:
            return keys
        params["continuation-token"] = page["nextToken"]


if __name__ == "__main__":
    for key in list_objects("photo-archive"):
        print(key)
