"""Every change between two states of a file as lines to read."""

from collections.abc import Iterator
from typing import Any

from selfassess.core.diff.assessment_diff import Change, changes_between
from selfassess.core.diff.plain_data import contents_of
from selfassess.core.diff.text_diff import differing_lines
from selfassess.core.model.key_path import dotted
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Record
from selfassess.core.model.status import Status
from selfassess.core.problems import Where
from selfassess.core.scoring.labels import status_label
from selfassess.core.text.blocks import WordFate
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled, lead, listed

LONGEST = 60
"""Texts up to this length stand on one line."""


def change_lines(
    before: Record, after: Record, questionnaire: Questionnaire
) -> Iterator[str]:
    """The changes as lines: each place, then what went and what came."""
    for change in changes_between(contents_of(before), contents_of(after)):
        yield from _lines(place_text(change.where, questionnaire), change)


def _lines(place: str, change: Change) -> Iterator[str]:
    before, after = change.before, change.after
    if not (_is_long(before) or _is_long(after)):
        was, now = text_at(change.where, before), text_at(change.where, after)
        yield labelled(place, f"{was} → {now}")
        return
    yield lead(place)
    for line in differing_lines(value_text(before), value_text(after)).lines:
        if old := "".join(run.text for run in line if run.kind != WordFate.ADDED):
            yield f"  − {old}"
        if new := "".join(run.text for run in line if run.kind != WordFate.REMOVED):
            yield f"  + {new}"


def _is_long(value: Any) -> bool:
    text = value_text(value)
    return "\n" in text or len(text) > LONGEST


def value_text(value: Any) -> str:
    """A value as it would be typed into the file; nothing is no text."""
    return "" if value in (None, [], "") else plain_value(value)


def plain_value(value: Any) -> str:
    """A value of a file for people; an empty one is "nothing"."""
    match value:
        case None | "" | []:
            return _("nothing")
        case list():
            return listed(map(plain_value, value))
        case dict():
            return "\n".join(labelled(key, plain_value(v)) for key, v in value.items())
        case _:
            return str(value)


def text_at(where: Where, value: Any) -> str:
    """A value in its place, for people: a status by its name on the screen."""
    is_status = where[-1:] == ("status",) and value in [*Status]
    return status_label(Status(value)) if is_status else plain_value(value)


def place_text(where: Where, questionnaire: Questionnaire) -> str:
    """A place in a file; the title where it is a requirement's."""
    requirement = questionnaire.by_id.get(str(where[1])) if len(where) > 1 else None
    return f"{dotted(where)} ({requirement.title})" if requirement else dotted(where)
