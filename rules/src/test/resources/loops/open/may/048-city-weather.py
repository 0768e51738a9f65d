# remedy: threads|async
# shape: search
import httpx

CITIES = {
    "Oslo": (59.9, 10.7), "Rome": (41.9, 12.5), "Paris": (48.9, 2.4), "Berlin": (52.5, 13.4),
    "Madrid": (40.4, -3.7), "Vienna": (48.2, 16.4), "Prague": (50.1, 14.4), "Dublin": (53.3, -6.3),
    "Lisbon": (38.7, -9.1), "Athens": (38.0, 23.7),
}


class WeatherService:
    def __init__(self, base, key):
        self.base = base
        self.key = key

    def temperature(self, latitude, longitude):
        answer = httpx.get(f"{self.base}/now", params={"lat": latitude, "lon": longitude, "key": self.key})
        answer.raise_for_status()
        return answer.json()["temperature"]

    def warmest(self):
        best, where = -273.0, None
        for city, (latitude, longitude) in CITIES.items():  # here
            degrees = self.temperature(latitude, longitude)
            if degrees > best:
                best, where = degrees, city
        return where, best


def main():
    city, degrees = WeatherService("https://weather.example.com/v2", "demo").warmest()
    print(f"{city} is warmest with {degrees} degrees")


if __name__ == "__main__":
    main()
