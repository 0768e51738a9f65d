import time
import uuid
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

CONTAINER = """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PAGE = """<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{title}</title><link rel="stylesheet" href="style.css"/></head>
<body><h1>{title}</h1>
{body}
</body></html>"""


@dataclass
class Chapter:
    title: str
    body: str
    name: str
    words: int = 0


@dataclass
class Picture:
    name: str
    data: bytes
    kind: str


@dataclass
class Book:
    title: str
    author: str
    language: str = "en"
    chapters: list = field(default_factory=list)
    pictures: dict = field(default_factory=dict)
    ident: str = field(default_factory=lambda: str(uuid.uuid4()))

    def words(self):
        return sum(c.words for c in self.chapters)

    def add_picture(self, url, data, kind):
        if url not in self.pictures:
            ext = kind.rpartition("/")[2]
            self.pictures[url] = Picture(f"img{len(self.pictures) + 1:03}.{ext}", data, kind)
        return self.pictures[url].name


def manifest(book):
    items = ['<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>', '<item id="css" href="style.css" media-type="text/css"/>']
    for c in book.chapters:
        items.append(f'<item id="{c.name}" href="{c.name}.xhtml" media-type="application/xhtml+xml"/>')
    for p in book.pictures.values():
        items.append(f'<item id="{p.name}" href="{p.name}" media-type="{p.kind}"/>')
    return "\n".join(items)


def opf(book):
    spine = "".join(f'<itemref idref="{c.name}"/>' for c in book.chapters)
    return (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="id">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(book.title)}</dc:title><dc:creator>{escape(book.author)}</dc:creator>'
        f'<dc:language>{book.language}</dc:language><dc:identifier id="id">urn:uuid:{book.ident}</dc:identifier>'
        f'<dc:date>{time.strftime("%Y-%m-%d")}</dc:date></metadata><manifest>{manifest(book)}</manifest><spine toc="ncx">{spine}</spine></package>'
    )


def ncx(book):
    points = []
    for i, c in enumerate(book.chapters, 1):
        points.append(f'<navPoint id="n{i}" playOrder="{i}"><navLabel><text>{escape(c.title)}</text></navLabel><content src="{c.name}.xhtml"/></navPoint>')
    return f'<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><navMap>{"".join(points)}</navMap></ncx>'


def write(book, path, css="body { margin: 5%; } p { text-indent: 1.2em; }"):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr(zipfile.ZipInfo("mimetype"), "application/epub+zip")
        z.writestr("META-INF/container.xml", CONTAINER)
        z.writestr("OEBPS/content.opf", opf(book))
        z.writestr("OEBPS/toc.ncx", ncx(book))
        z.writestr("OEBPS/style.css", css)
        for c in book.chapters:
            z.writestr(f"OEBPS/{c.name}.xhtml", PAGE.format(title=escape(c.title), body=c.body))
        for p in book.pictures.values():
            z.writestr("OEBPS/" + p.name, p.data, zipfile.ZIP_STORED)
    return path


def verify(path):
    with zipfile.ZipFile(path) as z:
        names = z.namelist()
        broken = z.testzip()
    return broken is None and names[0] == "mimetype"
