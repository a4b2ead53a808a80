"""What the sheets of a form say that came back."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from selfassess.core.text.i18n import _
from selfassess.report.forms.form_fields import SEPARATOR
from selfassess.report.forms.form_values import FormValues
from selfassess.report.office.spreadsheet.answer_sheet import AnswerSheet, whose_in
from selfassess.report.office.spreadsheet.field_cells import ANSWER, EVIDENCE
from selfassess.report.office.spreadsheet.sheet_cells import ReadCell, ReadSheet
from selfassess.report.office.spreadsheet.sheet_remarks import remarks

Texts = Mapping[str, list[str]]
"""What stands in the columns of one row, by what those are for."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A text of one field, and the cell in which it stands or begins."""

    name: str
    text: str
    place: str


def answers_in(sheets: Iterable[ReadSheet]) -> FormValues:
    """The texts of the fields in all sheets; of two rows for one field, both."""
    sheets = list(sheets)
    whose = next(filter(None, map(whose_in, sheets)), "")
    asked = [s for s in (AnswerSheet(s, whose) for s in sheets) if not s.is_silent]
    values: dict[str, str] = {}
    places: dict[str, str] = {}
    notes = [note for sheet in asked for note in remarks(sheet)]
    for found in (found for sheet in asked for found in _found(sheet)):
        before = values.get(found.name, "")
        if found.text and before and found.text != before:
            sentence = _("{one} and {other} say different things; both are kept")
            notes.append(sentence.format(one=places[found.name], other=found.place))
        name = _free(found.name, values)
        values[name], places[name] = found.text, found.place
    return FormValues(values, places, tuple(notes))


def _free(name: str, values: Mapping[str, str]) -> str:
    """The name, with a number behind it where it is taken."""
    number, free = 1, name
    while free in values:
        number += 1
        free = f"{name} #{number}"
    return free


def _found(sheet: AnswerSheet) -> Iterator[_Found]:
    """The texts of the fields; of each row the answer, even where it is empty."""
    for row, mark in sheet.marks.items():
        yield from _found_in_row(sheet, row, mark)


def _found_in_row(sheet: AnswerSheet, row: int, mark: str) -> Iterator[_Found]:
    columns = sorted(sheet.heads[1].items(), reverse=True)
    places = {_field(key): sheet.in_words(row, column) for column, key in columns}
    whole = _fields(_texts(sheet, row))
    yield _Found(mark, whole.pop(ANSWER, ""), places.get(ANSWER, ""))
    beginning = mark.rpartition(SEPARATOR)[0]
    for key, text in whole.items():
        if text:
            yield _Found(f"{beginning}{SEPARATOR}{key}", text, places[key])


def _field(key: str) -> str:
    """The field of a column; long texts and documents have more columns than one."""
    return key.partition(".")[0]


def _texts(sheet: AnswerSheet, row: int) -> dict[str, list[str]]:
    texts: dict[str, list[str]] = defaultdict(list)
    for (_row, column), key in sheet.answers(row).items():
        if key:
            texts[key].append(_text(key, sheet.rows[row][column]))
    titles, addresses = (sheet.rows[row], texts["evidence.url"])
    for (_row, column), key in sheet.answers(row).items():
        link = titles[column].link
        if key == "evidence.title" and link and link not in addresses:
            addresses.append(link)
    return texts


def _text(key: str, cell: ReadCell) -> str:
    """What is written, a number as a day where one is asked, a link with its address."""
    if key == "evidence.date" and cell.day:
        return cell.day.isoformat()
    if key == "evidence.url" and cell.link and "://" not in cell.text:
        return f"{cell.text} {cell.link}"
    return cell.text


def _fields(texts: Texts) -> dict[str, str]:
    """The whole text of each field."""
    bases: dict[str, list[str]] = defaultdict(list)
    for key in sorted(texts, key=_order):
        bases[key.rstrip(".0123456789")].append("\n".join(dict.fromkeys(texts[key])))
    whole = {key: "".join(pieces) for key, pieces in bases.items()}
    documents = _documents(*(whole.pop(key, "") for key in EVIDENCE))
    return {**whole, "evidence": documents}


def _order(key: str) -> tuple[str, int]:
    base = key.rstrip(".0123456789")
    return base, int(key.removeprefix(base).strip(".") or 1)


def _documents(titles: str, addresses: str, days: str) -> str:
    """A document a line; its parts stand apart where more than a title is there."""
    columns = (column.rstrip("\n").split("\n") for column in (titles, addresses, days))
    lines = []
    for parts in zip_longest(*columns, fillvalue=""):
        title, *others = (" ".join(part.split()) for part in parts)
        lines.append("\t".join((title, *others)) if any(others) else title)
    return "\n".join(filter(None, lines))
