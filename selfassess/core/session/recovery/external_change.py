"""Work that is not saved yet, brought together with what others saved meanwhile."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from selfassess.core.diff.change_summary import change_text, count_changes
from selfassess.core.diff.plain_data import contents_of
from selfassess.core.merge.three_way import merge
from selfassess.core.model.review import Record
from selfassess.core.text.i18n import _, ngettext


class ExternalChange(StrEnum):
    """How the file is, compared with what was last read or saved."""

    NOTHING = "nothing"
    CHANGED = "changed"
    REMOVED = "removed"
    OUT_OF_REACH = "out_of_reach"
    """The share or the disk is gone, or we may no longer read it."""


@dataclass(frozen=True, slots=True)
class MergedChange:
    """The record with both sides' changes, and what that means for the person."""

    record: Record
    came_in: str
    """What the others changed, in words; empty if nothing."""
    clashes: int
    """Places that both changed differently: ours stands there."""


def merge_external(
    base: Record | None,
    mine: Record,
    theirs: Record,
    first: Literal["ours", "theirs"] = "ours",
) -> MergedChange:
    """Mine and theirs since the base; raise CannotMerge if they are strangers.

    What the side that comes first has registered keeps its name: people who have the
    file open go by it.
    """
    record: Record = merge(base, mine, theirs, first)
    known = {conflict.where for side in (mine, theirs) for conflict in side.conflicts}
    clashes = [conflict for conflict in record.conflicts if conflict.where not in known]
    before = mine if base is None else base
    return MergedChange(record, changes_text(before, theirs), len(clashes))


def changes_text(before: Record, after: Record) -> str:
    """Such as `3 answers, 1 note`; empty if nothing differs."""
    old, new = contents_of(before), contents_of(after)
    return "" if old == new else change_text(count_changes(old, new))


def clash_text(count: int) -> str:
    """The words for the number of conflicts to settle."""
    return ngettext(
        "{count} conflict from a merge", "{count} conflicts from a merge", count
    ).format(count=count)


def merge_text(merged: MergedChange, *, touched: bool) -> str:
    """What happened to a file that is open, in a sentence or two."""
    if not merged.came_in:
        return ""
    sentence = (
        # Translators: {changes} is such as "2 answers, 1 note"
        _("Somebody else changed the file: {changes}. Merged with what is here.")
        if touched
        else _("Somebody else changed the file: {changes}. Read again.")
    )
    text = sentence.format(changes=merged.came_in)
    return f"{text} {_clashes(merged.clashes)}".rstrip()


def _clashes(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "{count} thing was changed differently on both sides: yours stands until it "
        "is settled.",
        "{count} things were changed differently on both sides: yours stand until "
        "they are settled.",
        count,
    ).format(count=count)
