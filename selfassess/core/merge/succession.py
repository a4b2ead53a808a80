"""Which of two states of one review is the newer: the one that says what the other says, and more.

Files that travel by mail have no dates that can be trusted.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from selfassess.core.diff.plain_data import contents_of, is_same
from selfassess.core.model.review import Review
from selfassess.core.problems import Where


class Standing(StrEnum):
    """How a review that came stands to the one that is there."""

    NEW = "new"
    """There is none by this reviewer."""
    SAME = "same"
    NEWER = "newer"
    OLDER = "older"
    APART = "apart"
    """Each says what the other does not, or both say it differently."""


ADDING = (Standing.NEW, Standing.NEWER)
"""What may take its place unasked: nothing that is there is lost by it."""


def standing(came: Review, there: Review | None) -> Standing:
    """How a review stands to what is there of its reviewer."""
    if there is None:
        return Standing.NEW
    lacks, adds = any(missing(came, there)), any(missing(there, came))
    if not (lacks or adds):
        return Standing.SAME
    # Replies name the id: another review by the same person is no state of this one.
    if lacks == adds or (came.id and there.id and came.id != there.id):
        return Standing.APART
    return Standing.OLDER if lacks else Standing.NEWER


def missing(review: Review, other: Review) -> Iterator[Where]:
    """The places where the other says something that the review does not say."""
    yield from _missing(_said(review), _said(other))


def _said(review: Review) -> dict[str, Any]:
    """What the reviewer says; the id tells only whose it is, the edition only of what."""
    said = {key: f for key, f in review.findings.items() if not f.is_empty}
    data = contents_of(review.model_copy(update={"findings": said}))
    return {key: value for key, value in data.items() if key not in ("id", "edition")}


def _missing(mine: Any, theirs: Any, where: Where = ()) -> Iterator[Where]:
    if not (isinstance(mine, dict) and isinstance(theirs, dict)):
        if not is_same(mine, theirs):
            yield where
        return
    for key, value in theirs.items():
        if key in mine:
            yield from _missing(mine[key], value, (*where, key))
        else:
            yield (*where, key)
