# remedy: async
# shape: fan-out
import asyncio
import urllib.request

DAYS = range(1, 32)


def read_day(day):
    url = f"https://data.example.org/march/{day:02d}.csv"
    with urllib.request.urlopen(url, timeout=20) as answer:
        return answer.read().count(b"\n")


async def month():
    rows = []
    for day in DAYS:  # here
        rows.append(await asyncio.to_thread(read_day, day))
    return rows


def main():
    rows = asyncio.run(month())
    print(sum(rows), "rows, most on day", rows.index(max(rows)) + 1)


if __name__ == "__main__":
    main()
