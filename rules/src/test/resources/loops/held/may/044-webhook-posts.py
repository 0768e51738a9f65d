# remedy: threads|async
# shape: map
import requests

EVENT = {"type": "release", "version": "4.2.0"}
HOOKS = [f"https://hooks.example.com/t/{token}" for token in (
    "a81f", "b20c", "c93e", "d417", "e5d0", "f66a", "07b9", "18c4", "29ee", "3a75")]


def notify(hook):
    try:
        return requests.post(hook, json=EVENT, timeout=6).status_code
    except requests.RequestException:
        return 0


def main():
    codes = list(map(notify, HOOKS))  # here
    print(sum(1 for code in codes if code == 200), "delivered of", len(codes))


if __name__ == "__main__":
    main()
