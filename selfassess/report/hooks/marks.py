"""What WeasyPrint declares for marks: the marker of each element, and calls of notes."""

from collections import Counter
from collections.abc import Iterator
from copy import copy
from math import inf
from typing import Any

from weasyprint import css

Sheets = list[tuple[Any, str, Any]]
Declared = dict[str, Any]

_MARK_ALONE = (0, 0, 1)
"""The specificity of a rule for `::marker`, whatever element it stands beside."""


def marks_of(sheets: Sheets) -> dict[str, Declared]:
    """The declarations for each mark that no other rule says a word about."""
    said = Counter(entry[3] for sheet, *_rest in sheets for entry in _entries(sheet))
    return {
        mark: _cascade(specificity, declarations)
        for sheet, origin, _specificity in sheets
        if origin == "user agent"
        for entry in sheet.matcher.other_selectors
        for _test, specificity, _order, mark, (declarations, layer) in [entry]
        if specificity == _MARK_ALONE and said[mark] == 1 and layer is None
    }


def _entries(sheet: Any) -> Iterator[Any]:
    for kept in vars(sheet.matcher).values():
        if isinstance(kept, dict):
            for entries in kept.values():
                yield from entries
        elif isinstance(kept, list):
            yield from kept


def _cascade(specificity: Any, declarations: Any) -> Declared:
    return {
        name: (
            value,
            (css.declaration_precedence("user agent", important), inf, specificity),
        )
        for name, value, important in declarations
    }


def without(marks: dict[str, Declared], sheet: Any) -> Any:
    """The sheet without its rules for these marks."""
    lighter = copy(sheet)
    lighter.matcher = copy(sheet.matcher)
    lighter.matcher.other_selectors = [
        entry for entry in sheet.matcher.other_selectors if entry[3] not in marks
    ]
    return lighter
