"""Three-way merging of plain tables, whatever their keys are called.

Tables merge key by key, lists of names as sets, texts by lines. What it does not know
by name (a later program's keys) merges like the rest.
"""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any, NamedTuple

from selfassess.core.diff.plain_data import is_same
from selfassess.core.merge.claims import STANDING, has_standing, merged_standing
from selfassess.core.merge.notes import merged_text
from selfassess.core.model.conflict import Conflict, conflict_at
from selfassess.core.model.registers.citing_fields import SAID_OF
from selfassess.core.problems import Where

Merged = tuple[Any, list[Conflict]]


class ThreeWay(NamedTuple):
    """A place in the three states of a file: base, ours, theirs; None: nothing."""

    base: Any
    ours: Any
    theirs: Any

    def under(self, key: str) -> "ThreeWay":
        """The three versions of one key of the table."""
        return ThreeWay(*(side.get(key) if side else None for side in self))

    @property
    def there(self) -> list[Any]:
        """The states in which something is there."""
        return [side for side in self if side is not None]


def _merged(sides: ThreeWay, where: Where) -> Merged:
    base, ours, theirs = sides
    if _goes_by_key(sides, where):
        value, conflicts = merge_tables(sides, where)
        if conflicts and _is_span(sides):
            return ours, [conflict_at(where, base, ours, theirs)]
        is_gone = not value and None in (ours, theirs)
        return None if is_gone else value, conflicts
    if is_same(ours, theirs) or is_same(theirs, base):
        return ours, []
    if is_same(ours, base) or _is_silent(ours, base):
        return theirs, []
    together = ours if _is_silent(theirs, base) else _together(sides)
    if together is None:
        return ours, [conflict_at(where, base, ours, theirs)]
    # Of which each side took out a part, there is nothing left.
    is_emptied = together in ("", []) and together not in (ours, theirs)
    return None if is_emptied else together, []


def _goes_by_key(sides: ThreeWay, where: Where) -> bool:
    """Whether one side may change one key of the table, and the other another.

    Not where one entry was deleted and changed, or added twice: half of one and half
    of the other would be an entry that nobody wrote. Nor where an entry tells the
    state of the answer that it is about (`of`).
    """
    tables = [side for side in sides.there if isinstance(side, dict)]
    if len(tables) < len(sides.there) or any("of" in table for table in tables):
        return False
    is_part = len(where) == 2 and where[0] in ("answers", "events", "retired")
    is_part = (
        is_part
        or where[0] in ("levels", "translations")
        or where[2:] == (SAID_OF["evidence"],)
    )
    if len(where) == 1 or is_part or len(tables) == len(sides):
        return True
    return all(isinstance(value, dict) for table in tables for value in table.values())


def _is_span(sides: ThreeWay) -> bool:
    """A beginning and an end, of which one without the other may make no sense."""
    return any(key in table for table in sides.there for key in ("start", "end"))


def _is_silent(*values: Any) -> bool:
    """Whether all values are there only so that something can be filled in."""
    return all(
        not any(inner for key, inner in value.items() if key != "of")
        if isinstance(value, dict)
        else value is None or value in ("", [])
        for value in values
    )


def merge_tables(
    sides: ThreeWay, where: Where = ()
) -> tuple[dict[str, Any], list[Conflict]]:
    """A file, or a table in it, with each side's changes; for clashes ours and a conflict."""
    merged: dict[str, Any] = {}
    conflicts: list[Conflict] = []
    apart: tuple[str, ...] = ()
    if has_standing(where):
        (merged, conflicts), apart = merged_standing(where, *sides), STANDING
    for key in dict.fromkeys(key for side in sides[1:] for key in side or ()):
        if key in apart:
            continue
        value, clashes = _merged(sides.under(key), (*where, key))
        conflicts += clashes
        if value is not None:
            merged[key] = value
    names = ThreeWay(*(list(side or ()) for side in sides))
    return {key: merged[key] for key in in_agreed_order(names, merged)}, conflicts


def _together(sides: ThreeWay) -> Any:
    """A value with both sides' changes; None if they clash."""
    kinds = {type(side) for side in sides.there}
    if kinds == {list}:
        return _united(ThreeWay(*(side or [] for side in sides)))
    if kinds == {str} and None not in sides[1:] and _has_lines(sides.there):
        return merged_text(sides.base or "", sides.ours, sides.theirs)
    return None


def _has_lines(texts: Iterable[str]) -> bool:
    return any("\n" in text for text in texts)


def _united(lists: ThreeWay) -> list[Any] | None:
    """A list without what a side took out, with what a side put in; None if no set."""
    kinds = {type(name) for names in lists for name in names}
    if len(kinds) > 1 or not kinds <= {str, date}:
        return None
    for names in lists:
        if len(set(names)) < len(names):
            return None
    base, ours, theirs = map(set, lists)
    return in_agreed_order(lists, (ours & theirs) | (ours ^ theirs) - base)


def in_agreed_order(lists: ThreeWay, kept: Collection[Any]) -> list[Any]:
    """The names that are kept, in an order that does not depend on who is "ours".

    The order of the side that alone changed it; else the base's, and then what is new
    by name.
    """
    base, ours, theirs = ([name for name in side if name in kept] for side in lists)
    new = {*ours, *theirs} - {*base}
    if _is_within(theirs, ours) or _is_within(theirs, base):
        return [*ours, *_without(theirs, ours)]
    if _is_within(ours, theirs) or _is_within(ours, base):
        return [*theirs, *_without(ours, theirs)]
    old_ours, old_theirs = _without(ours, new), _without(theirs, new)
    old = base
    if _is_within(old_ours, base):
        old = old_theirs
    elif _is_within(old_theirs, base):
        old = old_ours
    return [*old, *_without(base, old), *sorted(new)]


def _is_within(some: list[Any], names: list[Any]) -> bool:
    """Whether all names of one list stand in the other, in the same order."""
    members = set(some)
    return some == [name for name in names if name in members]


def _without(names: Iterable[Any], others: Iterable[Any]) -> list[Any]:
    left_out = set(others)
    return [name for name in names if name not in left_out]
