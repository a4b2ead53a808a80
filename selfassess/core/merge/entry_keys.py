"""One key for one entry of a register, in all three states of a file that are merged.

Two people may have given one key to two documents, and an earlier merge may have moved
an entry to another key. What is one entry gets one key everywhere, what is two gets
two, and what cites an entry follows it.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, Literal

from selfassess.core.diff.plain_data import is_same
from selfassess.core.merge.tables import ThreeWay
from selfassess.core.model.registers.citing_fields import CITED_AS
from selfassess.core.model.registers.register_keys import (
    Entry,
    Keys,
    Table,
    entries_in,
    with_new_keys,
)
from selfassess.core.text.slugs import free_name

_NUMBER = re.compile(r"-[0-9]{1,3}$")
"""As `free_name` gives it; four digits are a year."""


def with_agreed_keys(
    sides: ThreeWay, first: Literal["ours", "theirs", ""] = ""
) -> ThreeWay:
    """The contents of three files, each with the keys that all three agree on.

    Where two new entries want one key, those of the side that comes first have it. If
    neither does, it depends on what they say, and not on which side is "ours".

    Without a base, what two entries of one key have in common serves as theirs: most
    likely they are one entry that somebody changed.
    """
    has_base = sides.base is not None
    for register in CITED_AS:
        if any(entries_in(side, register) for side in sides):
            sides = _agreed(sides, register, first, has_base=has_base)
    return sides


def _agreed(sides: ThreeWay, register: str, first: str, *, has_base: bool) -> ThreeWay:
    tables = ThreeWay(*(entries_in(side, register) for side in sides))
    entries = list(_told_apart(tables, is_alike=not has_base))
    keys = _agreed_keys(entries, tables, first)
    base, ours, theirs = (
        side and with_new_keys(side, register, _own_keys(entries, keys, number))
        for number, side in enumerate(_citing_their_own(sides, register, tables))
    )
    if not has_base:
        base = {**(base or {}), register: dict(_in_common(entries, keys, tables))}
    return ThreeWay(base, ours, theirs)


def _citing_their_own(sides: ThreeWay, register: str, tables: ThreeWay) -> ThreeWay:
    """A base out of markers cites what only the sides have: nobody can tell whose."""
    base = sides.base
    if base and not base.get("conflicts"):
        new = (tables.ours.keys() | tables.theirs) - tables.base.keys()
        base = with_new_keys(base, register, dict.fromkeys(new, ""))
    return ThreeWay(base, sides.ours, sides.theirs)


def _own_keys(entries: list[ThreeWay], keys: list[str], number: int) -> Keys:
    """What each key of that side becomes."""
    pairs = zip(entries, keys, strict=True)
    return {entry[number]: key for entry, key in pairs if entry[number] is not None}


def _in_common(
    entries: list[ThreeWay], keys: list[str], tables: ThreeWay
) -> Iterator[tuple[str, Entry]]:
    for entry, key in zip(entries, keys, strict=True):
        if None not in (entry.ours, entry.theirs):
            yield key, _shared(tables.ours[entry.ours], tables.theirs[entry.theirs])


def _told_apart(tables: ThreeWay, *, is_alike: bool) -> Iterator[ThreeWay]:
    """Every entry of a register: its keys in the three files, None where it is not."""
    ours, theirs = (keys_by_now(tables.base, side) for side in tables[1:])
    for key in tables.base:
        yield ThreeWay(key, ours.get(key), theirs.get(key))
    new_ours, new_theirs = _new(tables.ours, ours), _new(tables.theirs, theirs)
    twins = _twins(new_ours, new_theirs, is_alike=is_alike)
    for key in new_ours:
        yield ThreeWay(None, key, twins.get(key))
    for key in new_theirs:
        if key not in twins.values():
            yield ThreeWay(None, None, key)


def _new(side: Table, known: Keys) -> Table:
    return {key: entry for key, entry in side.items() if key not in known.values()}


def keys_by_now(base: Table, side: Table) -> Keys:
    """Under which key each entry of the base stands on that side, if it still does.

    It was moved if a numbered key that the base does not have says most of what it
    said, and more of it than its own key does.
    """
    moved: dict[str, str] = {}
    for key, entry in base.items():
        likest = key
        for other in _named_like(key, side):
            is_new = other not in base and other not in moved.values()
            if is_new and _is_mostly(entry, side[other]):
                likest = max(likest, other, key=lambda k: _likeness(entry, side.get(k)))
        if likest in side:
            moved[key] = likest
    return moved


def _twins(ours: Table, theirs: Table, *, is_alike: bool) -> Keys:
    """Which new entries are one and the same: the key in ours, and that in theirs."""
    twins: dict[str, str] = {}
    for key, entry in ours.items():
        for other in _named_like(key, theirs):
            is_free = key not in twins and other not in twins.values()
            if is_free and is_same(entry, theirs[other]):
                twins[key] = other
    for key in ours.keys() & theirs.keys() if is_alike else ():
        is_free = key not in twins and key not in twins.values()
        if is_free and _is_mostly(ours[key], theirs[key]):
            twins[key] = key
    return twins


def _agreed_keys(entries: list[ThreeWay], tables: ThreeWay, first: str) -> list[str]:
    """The key of each entry from now on: its own, or the next number where two want one.

    Who has it already keeps it.
    """
    in_use = {key for table in tables for key in table}
    agreed: dict[int, str] = {}
    ranks = [_rank(entry, tables, first) for entry in entries]
    for number in sorted(range(len(entries)), key=ranks.__getitem__):
        key = _latest_key(entries[number])
        if key in agreed.values():
            stem = _NUMBER.sub("", key)
            key = free_name(stem if stem in in_use else key, in_use)
        in_use.add(key)
        agreed[number] = key
    return [agreed[number] for number in range(len(entries))]


def _rank(entry: ThreeWay, tables: ThreeWay, first: str) -> tuple[bool, bool, str]:
    version = next(
        table[key] for table, key in zip(tables, entry, strict=True) if key is not None
    )
    is_second = bool(first) and getattr(entry, first) is None
    content = json.dumps(version, sort_keys=True, default=str)
    return entry.base is None, is_second, content


def _latest_key(entry: ThreeWay) -> str:
    """The key that an entry asks for; one with a number had a reason for the number."""
    keys: list[str] = [key for key in entry[1:] if key is not None] or [entry.base]
    return max(keys, key=lambda key: (len(key), key))


def _named_like(key: str, table: Table) -> list[str]:
    """The keys that differ from a key by a number at most, the key itself first."""
    names = {key, _NUMBER.sub("", key)}
    like = [other for other in table if names & {other, _NUMBER.sub("", other)}]
    return sorted(like, key=lambda other: (other != key, other))


def _shared(entry: Entry, other: Entry) -> dict[str, Any]:
    return {
        name: value
        for name, value in entry.items()
        if name in other and is_same(value, other[name])
    }


def _is_mostly(entry: Entry, other: Entry) -> bool:
    """Whether the other says most of what the entry said; a title alone is not much."""
    is_equal, count = _likeness(entry, other)
    return is_equal or 1 < count > len(entry) / 2


def _likeness(entry: Entry, other: Entry | None) -> tuple[bool, int]:
    return is_same(entry, other), len(_shared(entry, other or {}))
