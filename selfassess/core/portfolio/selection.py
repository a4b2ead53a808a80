"""Which assessments of a portfolio are shown, and in which order."""

import operator
import re
import shlex
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import NoReturn

from selfassess.core.errors import SelfAssessError
from selfassess.core.portfolio.portfolio_columns import COLUMNS
from selfassess.core.portfolio.portfolio_table import Cell
from selfassess.core.portfolio.row import PortfolioRow
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import one_of
from selfassess.core.text.spelling import did_you_mean

OF_REQUIREMENTS = ("tier", "phase", "requirement")
"""What narrows not the assessments but the requirements that are counted."""
_TERM = re.compile(r"(\w+)\s*(!=|>=|<=|=|>|<)\s*(.*)", re.DOTALL)
_NUMBER = re.compile(r"-?\d+")


class NoSuchColumn(SelfAssessError):
    """What was typed is no column, or compares with nothing; the sentence says so."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A column's name, how it is compared, and with what."""

    name: str
    sign: str
    wanted: str

    def holds(self, value: Cell) -> bool:
        """Whether a value of that column is one of those that are wanted."""
        if self.sign in ("=", "!="):
            text = "" if value is None else str(value).casefold()
            return fnmatchcase(text, self.wanted.casefold()) is (self.sign == "=")
        if value is None:
            return False
        if isinstance(value, int) and _NUMBER.fullmatch(self.wanted):
            return _ORDERS[self.sign](value, int(self.wanted))
        return _ORDERS[self.sign](str(value).casefold(), self.wanted.casefold())


_ORDERS: dict[str, Callable[..., bool]] = {
    ">": operator.gt,
    "<": operator.lt,
    ">=": operator.ge,
    "<=": operator.le,
}


def conditions_in(text: str) -> list[Condition]:
    """The conditions that stand beside each other; raise NoSuchColumn."""
    try:
        terms = shlex.split(text)
    except ValueError as error:
        sentence = _("`{text}` has a quotation mark too many, or one too few")
        raise NoSuchColumn(sentence.format(text=text)) from error
    return [_condition(term) for term in terms]


def _condition(term: str) -> Condition:
    match = _TERM.fullmatch(term)
    if not match:
        # Translators: {term} was typed behind --where; the example is typed, too
        sentence = _("`{term}` is no condition such as country=Kenya or disputed>0")
        raise NoSuchColumn(sentence.format(term=term))
    if match[1] not in (*COLUMNS, *OF_REQUIREMENTS):
        _refuse(match[1], (*COLUMNS, *OF_REQUIREMENTS))
    return Condition(match[1], match[2], match[3])


def _refuse(name: str, known: Collection[str]) -> NoReturn:
    hint = did_you_mean(name, known)
    # Translators: {name} is what was typed; {known} are words that may be typed
    sentence = _("`{name}` is no column of the portfolio; there are {known}")
    text = sentence.format(name=name, known=one_of(known))
    raise NoSuchColumn(f"{text} ({hint})" if hint else text)


def columns_in(text: str) -> list[str]:
    """The names of columns between commas; raise NoSuchColumn."""
    names = [name.strip() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in COLUMNS:
            _refuse(name, COLUMNS)
    return names


def selected(
    rows: Iterable[PortfolioRow], conditions: Iterable[Condition]
) -> list[PortfolioRow]:
    """The assessments for which all conditions hold that are about assessments."""
    own = [each for each in conditions if each.name not in OF_REQUIREMENTS]
    return [
        row
        for row in rows
        if all(each.holds(COLUMNS[each.name].key(row)) for each in own)
    ]


def in_the_order_of(rows: Sequence[PortfolioRow], order: str) -> list[PortfolioRow]:
    """The assessments sorted by these columns; `-` before a name: the last comes first.

    What has nothing to tell there comes last. Raise NoSuchColumn.
    """
    names = [name.strip() for name in order.split(",") if name.strip()]
    columns_in(",".join(name.removeprefix("-") for name in names))
    ordered = sorted(
        rows, key=lambda row: (row.country.casefold(), row.start, row.path)
    )
    for name in reversed(names):
        column = COLUMNS[name.removeprefix("-")]
        told = [row for row in ordered if column.key(row) not in (None, "")]
        silent = [row for row in ordered if column.key(row) in (None, "")]
        told.sort(key=lambda row: rank(column.key(row)), reverse=name[0] == "-")
        ordered = [*told, *silent]
    return ordered


def rank(value: Cell) -> tuple[int, str]:
    """By what values of a column are put in order: numbers, or words without capitals."""
    return (value, "") if isinstance(value, int) else (0, str(value).casefold())
