"""What the rows of a table become by a map: the tables of an assessment from each."""

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from selfassess.core.cycle.table_map import TableMap
from selfassess.core.model.assessment import FORMAT
from selfassess.core.problems import Problem, Where
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import one_of
from selfassess.core.text.spelling import did_you_mean

_PLACE = re.compile(r"\{([^{}|]+)(?:\|([^{}|]+))?\}")
_YEAR = re.compile("[0-9]{4}")
_EMPTY: tuple[Any, ...] = ("", [], {})
"""What is left out of an assessment, which then has what it has by default."""

Row = Mapping[str, str]
"""The cells of one row by the heads of their columns."""


@dataclass(frozen=True, slots=True)
class NoSuchWord(Exception):
    """A cell that a table of words does not know."""

    column: str
    cell: str
    table: str
    known: tuple[str, ...]

    @property
    def problem(self) -> Problem:
        """The same in a sentence; the place of the row is not known here."""
        # Translators: {known} lists words such as Yes or No; {table} is the name of a
        # table in the map.
        sentence = _(
            "column `{column}`: `{cell}` is not in [words.{table}], which has {known}"
        )
        said = {"column": self.column, "cell": self.cell, "table": self.table}
        text = sentence.format(**said, known=one_of(self.known))
        return Problem(text, hint=did_you_mean(self.cell, self.known), code="SA704")


def check_map(table_map: TableMap, heads: Collection[str]) -> Iterator[Problem]:
    """Columns that the table has not, and tables of words that the map has not."""
    for column in table_map.only:
        yield from _check_column(column, ("only", column), heads, is_key=True)
    data = {"file": table_map.file, "assessment": table_map.assessment}
    for where, text in _texts(data, ()):
        for column, words in _PLACE.findall(text):
            yield from _check_column(column, where, heads)
            if words and words not in table_map.words:
                message = _("the map has no [words.{name}]").format(name=words)
                hint = did_you_mean(words, table_map.words)
                yield Problem(message, where, hint=hint, code="SA705")


def why_left_out(table_map: TableMap, row: Row) -> tuple[str, str] | None:
    """The first column whose cell keeps the row out, with the cell; None: it is taken."""
    kept_out = (
        (column, row[column])
        for column, cells in table_map.only.items()
        if row[column] not in cells
    )
    return next(kept_out, None)


def file_words(table_map: TableMap, row: Row) -> str:
    """The words from which the file of a row has its name; raise NoSuchWord."""
    return str(_filled(table_map.file, row, table_map))


def tables_of(table_map: TableMap, row: Row, edition: str) -> dict[str, Any]:
    """The assessment that a row becomes, as plain tables; raise NoSuchWord.

    Its id follows from the questionnaire, the country and the plan: made again, it is
    the same.
    """
    tables = _filled(table_map.assessment, row, table_map)
    names = [tables.get(key, "") for key in ("country", "action_plan")]
    whose = "\0".join(map(str, (table_map.questionnaire, *names)))
    return {
        **tables,
        "format": FORMAT,
        "id": hashlib.sha256(whose.encode()).hexdigest()[:32],
        "questionnaire": table_map.questionnaire,
        "edition": edition,
        "period": _in_years(tables.get("period", {})),
    }


def _in_years(period: Any) -> Any:
    if not isinstance(period, dict):
        return period
    return {
        key: int(value) if isinstance(value, str) and _YEAR.fullmatch(value) else value
        for key, value in period.items()
    }


def _filled(value: Any, row: Row, table_map: TableMap) -> Any:
    if isinstance(value, dict):
        filled = {key: _filled(v, row, table_map) for key, v in value.items()}
        return {key: v for key, v in filled.items() if v not in _EMPTY}
    if isinstance(value, list):
        entries = [_filled(entry, row, table_map) for entry in value]
        return [entry for entry in entries if entry not in _EMPTY]
    if not isinstance(value, str):
        return value
    if place := _PLACE.fullmatch(value):
        return _said(place, row, table_map)
    return _PLACE.sub(lambda place: str(_said(place, row, table_map)), value)


def _said(place: re.Match[str], row: Row, table_map: TableMap) -> str | bool | int:
    column, table = place.groups()
    cell = row[column]
    if table is None:
        return cell
    words = table_map.words[table]
    if cell not in words:
        raise NoSuchWord(column, cell, table, tuple(words))
    return words[cell]


def _texts(value: Any, where: Where) -> Iterator[tuple[Where, str]]:
    if isinstance(value, str):
        yield where, value
        return
    inside: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, dict):
        inside = value.items()
    elif isinstance(value, list):
        inside = enumerate(value)
    for key, entry in inside:
        yield from _texts(entry, (*where, key))


def _check_column(
    column: str, where: Where, heads: Collection[str], *, is_key: bool = False
) -> Iterator[Problem]:
    if column not in heads:
        message = _("the table has no column `{name}`").format(name=column)
        hint = did_you_mean(column, heads)
        yield Problem(message, where, hint=hint, at_key=is_key, code="SA705")
