"""Tables of all that is said of the members of an enum, one row for each member."""

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

Member = TypeVar("Member", bound=Enum)
Row = TypeVar("Row")


def complete(kind: type[Member], table: Mapping[Member, Row]) -> Mapping[Member, Row]:
    """The table itself; LookupError, at import, where a member of the enum has no row."""
    if missing := [member.name for member in kind if member not in table]:
        message = f"no row in the table of {kind.__name__}: {', '.join(missing)}"
        raise LookupError(message)
    return table
