# remedy: async
# shape: fan-out
import asyncio

PAGES = 20


async def convert(page):
    process = await asyncio.create_subprocess_exec(
        "pdftoppm", "-r", "150", "-f", str(page), "-l", str(page), "-png", "book.pdf", f"pages/{page:03d}",
    )
    return await process.wait()


async def convert_all():
    codes = []
    for page in range(1, PAGES + 1):  # here
        code = await convert(page)
        codes.append(code)
    return codes


def main():
    codes = asyncio.run(convert_all())
    print(codes.count(0), "of", PAGES, "pages converted")


if __name__ == "__main__":
    main()
