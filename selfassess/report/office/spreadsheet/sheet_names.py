"""The names of the sheets of a workbook, within what spreadsheets allow."""

import re

from selfassess.core.text.i18n import _

LISTS = "Lists"
"""The hidden sheet of what can be chosen."""
LONGEST = 31
"""Letters; some count twice."""
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\s]+")


def how_to_name() -> str:
    """The name of the sheet that explains the others."""
    return _("How to")


def sheet_names(titles: list[str]) -> list[str]:
    """Names that spreadsheets allow: short, without some signs, and each only once."""
    names: list[str] = []
    known = {"history", LISTS.casefold()}
    for title in titles:
        base = _NOT_IN_NAMES.sub(" ", title).strip(" '") or "-"
        name, count = _cut(base, ""), 1
        while name.casefold() in known:
            count += 1
            name = _cut(base, f" {count}")
        known.add(name.casefold())
        names.append(name)
    return names


def _cut(name: str, end: str) -> str:
    while len((name + end).encode("utf-16-le")) > 2 * LONGEST:
        name = name[:-1]
    return name.strip(" '") + end
