"""The cells of a workbook as its parts hold them, whichever program saved it.

The parts are read here and not by a library: that one builds every cell up to the last
one, trusts what formulas gave when they were last run, and stops at parts that have
nothing to do with cells.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from xml.etree.ElementTree import Element

from selfassess.core.text.i18n import _
from selfassess.report.elements.passages import shortened
from selfassess.report.office.spreadsheet.cell_numbers import NumberFormats
from selfassess.report.office.spreadsheet.workbook_parts import (
    key_of,
    parsed,
    targets_of,
)

LONGEST_SHOWN = 40
"""Letters of a text that is told."""
_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_QUOTED = r'\s*"((?:[^"]|"")*)"\s*'
_HYPERLINK = re.compile(rf"HYPERLINK\({_QUOTED}(?:[,;]{_QUOTED})?\)", re.IGNORECASE)
Place = tuple[int, int]
"""Row and column, from 1."""


@dataclass(frozen=True, slots=True)
class ReadCell:
    """What stands in a cell."""

    text: str
    day: date | None = None
    """The day that it means as a number."""
    link: str = ""
    """The address that a click on it opens."""
    problem: str = ""
    """Why its text is not what somebody wrote; empty where it is."""


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """One sheet, with what somebody sees in it."""

    name: str
    cells: Mapping[Place, ReadCell]
    merged: tuple[tuple[Place, Place], ...] = ()
    comments: Mapping[Place, str] = field(default_factory=dict)


def sheets_in(parts: Mapping[str, bytes]) -> tuple[ReadSheet, ...]:
    """The sheets of a workbook, in their order."""
    book = parsed(parts, "xl/workbook.xml")
    targets = targets_of(parts, "xl/workbook.xml")
    reader = _SheetReader(
        parts,
        [_text(item) for item in parsed(parts, "xl/sharedStrings.xml")],
        NumberFormats.of(parsed(parts, "xl/styles.xml"), book),
    )
    return tuple(
        reader.sheet(sheet.get("name", ""), targets[key])
        for sheet in book.findall("{*}sheets/{*}sheet")
        if (key := key_of(sheet)) in targets
    )


def letters_of(column: int) -> str:
    """The name of a column: A is the first one."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _text(element: Element) -> str:
    """The words in all their looks, without the reading aids beside them."""
    runs = element.findall("{*}t") + element.findall("{*}r/{*}t")
    return _unescaped("".join(run.text or "" for run in runs))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def _place(text: str, otherwise: Place) -> Place:
    match = _PLACE.fullmatch(text)
    if match is None:
        return otherwise
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]), column


@dataclass(frozen=True, slots=True)
class _SheetReader:
    """Reads sheets of one workbook."""

    parts: Mapping[str, bytes]
    strings: list[str]
    formats: NumberFormats

    def sheet(self, name: str, part: str) -> ReadSheet:
        """The sheet of that name, from that part."""
        root, targets = parsed(self.parts, part), targets_of(self.parts, part)
        links = {
            _place(each.get("ref", "").partition(":")[0], (0, 0)): targets[key]
            for each in root.findall("{*}hyperlinks/{*}hyperlink")
            if (key := key_of(each)) in targets
        }
        found = dict(self._cells(root, links))
        areas = (
            each.get("ref", "").partition(":")
            for each in root.findall("{*}mergeCells/{*}mergeCell")
        )
        comments = (
            comment
            for target in targets.values()
            for comment in parsed(self.parts, target).findall(
                "{*}commentList/{*}comment"
            )
        )
        return ReadSheet(
            _unescaped(name),
            {place: cell for place, cell in found.items() if cell.text or cell.problem},
            tuple(
                (_place(first, (0, 0)), _place(last, (0, 0)))
                for first, _colon, last in areas
            ),
            {
                _place(comment.get("ref", ""), (0, 0)): "".join(comment.itertext())
                for comment in comments
            },
        )

    def _cells(
        self, root: Element, links: Mapping[Place, str]
    ) -> Iterator[tuple[Place, ReadCell]]:
        row = 0
        for line in root.findall("{*}sheetData/{*}row"):
            given = line.get("r", "")
            row = int(given) if re.fullmatch(r"[1-9]\d{0,6}", given) else row + 1
            place = row, 0
            for each in line.findall("{*}c"):
                place = _place(each.get("r", ""), (row, place[1] + 1))
                yield place, self._cell(each, links.get(place, ""))

    def _cell(self, element: Element, link: str) -> ReadCell:
        formula = element.find("{*}f")
        raw = element.findtext("{*}v", "")
        kind = element.get("t", "n")
        if formula is not None:
            return _of_formula(formula.text or "", raw)
        if kind == "n":
            text, day = self.formats.shown(raw, element.get("s", ""))
            return ReadCell(text, day, link)
        if kind == "e":
            return ReadCell(
                "", problem=_("it shows the error {error}").format(error=raw)
            )
        read: dict[str, Callable[[], str]] = {
            "s": lambda: self.strings[int(raw)] if raw else "",
            "inlineStr": lambda: "".join(map(_text, element.findall("{*}is"))),
            "d": lambda: raw.removesuffix("T00:00:00"),
            "b": lambda: {"0": "FALSE", "1": "TRUE"}.get(raw, raw),
        }
        with suppress(ValueError, IndexError):
            return ReadCell(read.get(kind, lambda: _unescaped(raw))(), link=link)
        return ReadCell("", problem=_("it cannot be read"))


def _of_formula(formula: str, shown: str) -> ReadCell:
    """What a formula gave stands for nothing that anybody wrote, unless it is a link."""
    if match := _HYPERLINK.fullmatch(formula):
        address, text = ((group or "").replace('""', '"') for group in match.groups())
        return ReadCell(text or address, link=address)
    sentence = _("it holds a formula, whose result is not taken: {shown}")
    return ReadCell("", problem=sentence.format(shown=shortened(shown, LONGEST_SHOWN)))
