"""Tables of all that is said of the members of an enum, or fields of a model: a row each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

Member = TypeVar("Member", bound=Enum)
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class WordRow:
    """All that is said of a word that people write in files."""

    label: str
    """What it is called; marked for translation."""
    spellings: tuple[str, ...] = ()
    """What people write who do not know the word."""


def complete(kind: type[Member], table: Mapping[Member, Row]) -> Mapping[Member, Row]:
    """The table itself; LookupError, at import, where a member of the enum has no row."""
    by_name = {member.name: row for member, row in table.items()}
    complete_names(kind.__name__, (member.name for member in kind), by_name)
    return table


def complete_names(
    kind: str, names: Iterable[str], table: Mapping[str, Row]
) -> Mapping[str, Row]:
    """The table itself; LookupError, at import, where one of the names has no row."""
    if missing := [name for name in names if name not in table]:
        raise LookupError(f"no row in the table of {kind}: {', '.join(missing)}")
    return table
