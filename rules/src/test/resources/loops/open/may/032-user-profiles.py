# remedy: threads|async
# shape: dict
import requests

API = "https://api.example.org/users"
USER_IDS = range(1000, 1060)


def fetch_profile(user_id: int) -> dict:
    answer = requests.get(f"{API}/{user_id}", timeout=5)
    answer.raise_for_status()
    return answer.json()


def main():
    profiles = {}
    for user_id in USER_IDS:  # here
        profiles[user_id] = fetch_profile(user_id)
    names = sorted(profile["name"] for profile in profiles.values())
    print("\n".join(names))


if __name__ == "__main__":
    main()
