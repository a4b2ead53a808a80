"""Resolving a conflict: which values it may get, and the assessment once it has one."""

from enum import StrEnum
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from selfassess.core.diff.plain_data import contents_of
from selfassess.core.merge.notes import both_texts
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.conflict import Conflict
from selfassess.core.model.key_path import with_value
from selfassess.core.model.review import Record, Review
from selfassess.core.text.i18n import _

Kind = TypeVar("Kind", bound=Assessment | Review)


class Choice(StrEnum):
    """Whose word stands in the end."""

    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"


def choice_label(choice: Choice) -> str:
    """What the choice is called."""
    return {
        # Translators: the text of this person, of two that were changed at once
        Choice.OURS: _("Ours"),
        # Translators: the text of the other person, of two that were changed at once
        Choice.THEIRS: _("Theirs"),
        # Translators: both texts, one after the other
        Choice.BOTH: _("Both"),
    }[choice]


def choices(record: Record, conflict: Conflict) -> dict[Choice, Any]:
    """The values that would settle it; `both` only where that makes sense.

    None stands for nothing: the side had deleted what stood there.
    """
    values = {Choice.OURS: conflict.ours, Choice.THEIRS: conflict.theirs}
    if (both := _both(conflict)) is not None:
        values[Choice.BOTH] = both
    return {
        choice: value
        for choice, value in values.items()
        if _is_sound(record, conflict, value)
    }


def _both(conflict: Conflict) -> Any:
    base, ours, theirs = conflict.base, conflict.ours, conflict.theirs
    if isinstance(ours, str) and isinstance(theirs, str):
        return both_texts(base if isinstance(base, str) else "", ours, theirs)
    if isinstance(ours, list) and isinstance(theirs, list):
        return [*ours, *(value for value in theirs if value not in ours)]
    return None


def _is_sound(record: Record, conflict: Conflict, value: Any) -> bool:
    try:
        resolved(record, conflict, value)
    except ValidationError:
        return False
    return True


def resolved(record: Kind, conflict: Conflict, value: Any) -> Kind:
    """The assessment, or the review, with that value in the place, and without the conflict.

    The value is one of `choices`, or what a person typed; raise ValidationError if it
    cannot stand there. An entry that is taken out is cited no more.
    """
    place = conflict.place
    data = with_value(contents_of(record), place, value)
    data["conflicts"] = [
        contents_of(other)
        for other in record.conflicts
        if other.where != conflict.where
    ]
    result = type(record).model_validate(data)
    is_entry = place[0] in ("evidence", "owners") and len(place) == 2
    if value is None and is_entry and isinstance(result, Assessment):
        return cast("Kind", result.without_entry(*map(str, place)))
    return cast("Kind", result)
