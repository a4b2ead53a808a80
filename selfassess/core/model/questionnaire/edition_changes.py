"""What became of the requirements of a questionnaire in a later edition of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.text.i18n import marked_as

WORDING = {
    "tier": marked_as("what changed in a requirement", "how far it goes"),
    "title": marked_as("what changed in a requirement", "title"),
    "text": marked_as("what changed in a requirement", "statement"),
    "help": marked_as("what changed in a requirement", "what each answer means"),
    "evidence_rule": marked_as(
        "what changed in a requirement", "whether evidence is needed"
    ),
    "evidence_address": marked_as(
        "what changed in a requirement", "whether evidence needs an address"
    ),
    "note_required": marked_as(
        "what changed in a requirement", "which answers need a note"
    ),
    "not_applicable": marked_as(
        "what changed in a requirement", "whether it may be left out"
    ),
}
"""What a requirement asks and when an answer to it counts; every text is marked.

Its sources, its place, its short title and the hint at usual evidence change nothing
in what was claimed.
"""

_DATED = re.compile(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?")
"""How most editions are named; of others nobody can tell which is later."""

Asked = Mapping[str, Requirement | None]
"""Requirements by their ids; None where nobody knows any more what one said."""


@dataclass(frozen=True, slots=True)
class EditionChanges:
    """The ids of all requirements of two editions, by what became of them."""

    same: tuple[str, ...]
    reworded: tuple[str, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]


def edition_changes(before: Asked, after: Mapping[str, Requirement]) -> EditionChanges:
    """What became of each requirement; of unknown words nobody can tell they stayed."""
    kept = [key for key in after if key in before]
    same = tuple(key for key in kept if _is_same(before[key], after[key]))
    return EditionChanges(
        same,
        tuple(key for key in kept if key not in same),
        tuple(key for key in after if key not in before),
        tuple(key for key in before if key not in after),
    )


def _is_same(before: Requirement | None, after: Requirement) -> bool:
    return before is not None and not changed_wording(before, after)


def changed_wording(before: Requirement, after: Requirement) -> tuple[str, ...]:
    """The names of the parts of its wording that differ."""
    return tuple(n for n in WORDING if getattr(before, n) != getattr(after, n))


def is_later(edition: str, other: str) -> bool:
    """Whether the edition is of a later month or day, by its name."""
    are_dated = _DATED.fullmatch(edition) and _DATED.fullmatch(other)
    return bool(are_dated) and edition > other
