"""What is read out of a PDF must be what stands in the HTML, in its order."""

import re
from html.parser import HTMLParser

from tests.report.printed_reports import Printed


class _Text(HTMLParser):
    """What is read out: the text, and gaps for page numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in ("head", "svg")
        if ("class", "page") in attrs:
            self.parts.append("\0")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("head", "svg")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


# Marks of direction and joining show nothing.
_NOT_COMPARED = re.compile("[\\s•\u200b-\u200f]+")


def expected_text(html: str) -> list[str]:
    parser = _Text()
    parser.feed(html)
    return _NOT_COMPARED.sub("", "".join(parser.parts)).split("\0")


def assert_reads_as_written(printed: Printed) -> None:
    first, *parts = expected_text(printed.html)
    text = _NOT_COMPARED.sub("", printed.heard)
    assert text[: len(first)] == first
    text = text[len(first) :]
    for part in parts:
        number = re.match(r"\d*?(?=" + re.escape(part[:40]) + ")", text)
        text = text[number.end() if number else 0 :]  # of the page, in the contents
        assert text[: len(part)] == part
        text = text[len(part) :]
    assert text == ""
