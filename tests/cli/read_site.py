"""A website as a reader has it: its pages with their links, and every byte of it decoded."""

import posixpath
import subprocess
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from pypdf import PdfReader
from pypdf.generic import EncodedStreamObject, StreamObject


@dataclass
class Part(HTMLParser):
    """A page: what can be led to, and where its links lead, by the element around."""

    ids: set[str] = field(default_factory=set)
    links: list[tuple[str, str]] = field(default_factory=list)
    """The class of the nearest element that has one, and the target."""
    within: dict[str, list[str]] = field(default_factory=dict)
    """By the id of a table row's cell or list item: the links that follow it."""
    elements: set[str] = field(default_factory=set)
    handlers: list[str] = field(default_factory=list)
    """Attributes that a browser would run."""
    _classes: list[str] = field(default_factory=list)
    _last: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.elements.add(tag)
        self.handlers += [name for name in given if name.startswith("on")]
        if "id" in given:
            self._last = given["id"]
            self.ids.add(self._last)
        if "class" in given:
            self._classes.append(given["class"])
        if tag == "a":
            nearest = self._classes[-1] if self._classes else ""
            self.links.append((nearest, given.get("href", "")))
            self.within.setdefault(self._last, []).append(given.get("href", ""))


def page(path: Path) -> Part:
    """The page in a file."""
    found = Part()
    found.feed(path.read_text("utf-8"))
    return found


def followed(site: Path, start: str, target: str) -> tuple[str, str] | None:
    """The file and the anchor that a link on a page leads to; None: out of the website."""
    parts = urlsplit(target)
    if parts.scheme:
        return None
    inner = unquote(parts.path)
    place = posixpath.normpath(posixpath.join(posixpath.dirname(start), inner))
    assert not place.startswith(".."), target
    return (place if inner else start), parts.fragment


def dead_links(site: Path) -> list[tuple[str, str]]:
    """Links inside the website that lead nowhere."""
    pages = {
        path.relative_to(site).as_posix(): page(path) for path in site.rglob("*.html")
    }
    dead = []
    for name, here in pages.items():
        for _nearest, target in here.links:
            led = followed(site, name, target)
            if led is None:
                continue
            file, anchor = led
            is_there = (site / file).is_file()
            if not is_there or (anchor and anchor not in pages[file].ids):
                dead.append((name, target))
    return dead


def every_byte(site: Path) -> dict[str, bytes]:
    """All files by their names, and all that PDFs hold: streams, texts, attachments."""
    found = {}
    for path in site.rglob("*"):
        if path.is_file():
            name = path.relative_to(site).as_posix()
            found[name] = name.encode() + path.read_bytes()
            if path.suffix == ".pdf":
                found[f"{name} inside"] = _inside(path)
    return found


def _inside(path: Path) -> bytes:
    reader = PdfReader(path)
    text = ("pdftotext", "-raw", path, "-")  # many times faster than the reader's own
    parts = [subprocess.run(text, capture_output=True, check=True).stdout]
    for content in reader.attachments.values():
        parts += content
    for number in range(1, len(reader.xref[0]) + 1 if reader.xref else 1):
        found = reader.get_object(number)
        if isinstance(found, StreamObject | EncodedStreamObject):
            parts.append(found.get_data())
        parts.append(str(found).encode())
    return b"\n".join(parts)
