"""Usage: epubsmith URL [OUT] - makes a book of a story that is published chapter by chapter."""
import os
import sys

import clean
import package
from fetcher import Fetcher, GiveUp, resolve


class Smith:
    def __init__(self, fetcher, progress=lambda *a: None):
        self.fetcher = fetcher
        self.progress = progress
        self.missing = []

    def chapter_urls(self, index):
        page = clean.clean(self.fetcher.text(index))
        return page.title, [resolve(index, link) for link in page.links]

    def pictures(self, url, page, book):
        body = page.result()
        for src in dict.fromkeys(page.images):
            where = resolve(url, src)
            try:
                data, kind = self.fetcher.get(where)
            except GiveUp:
                self.missing.append(where)
                continue
            body = body.replace(f'src="{src}"', f'src="{book.add_picture(where, data, kind)}"')
        return body

    def chapter(self, url, number, book):
        page = clean.clean(self.fetcher.text(url))
        body = clean.curly(self.pictures(url, page, book))
        title = (page.title or f"Chapter {number}").partition(" | ")[0]
        return package.Chapter(title, body, f"c{number:03}-{clean.slug(title)}", clean.word_count(body))

    def book(self, index, author="Unknown"):
        title, urls = self.chapter_urls(index)
        book = package.Book(title, author)
        for number, url in enumerate(urls, 1):
            try:
                book.chapters.append(self.chapter(url, number, book))
            except GiveUp:
                self.missing.append(url)
            self.progress(number, len(urls))
        return book


def bar(done, total):
    print("\r[%-20s] %d/%d" % ("#" * (20 * done // total), done, total), end="", file=sys.stderr)


def main(argv):
    if len(argv) < 2:
        print(__doc__)
        return 2
    smith = Smith(Fetcher(), bar)
    book = smith.book(argv[1])
    out = argv[2] if len(argv) > 2 else clean.slug(book.title) + ".epub"
    package.write(book, out)
    print(f"{out}: {len(book.chapters)} chapters, {book.words()} words, {os.path.getsize(out)} bytes; missing {len(smith.missing)}")
    return 0 if package.verify(out) else 1
