"""What differs between two states of an assessment, two years or two countries."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from selfassess.core.diff.plain_data import contents_of, is_same
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.registers.citing_fields import SAID_OF
from selfassess.core.problems import Where

Contents = Mapping[str, Any]
"""All that is said in a file, as plain tables."""


@dataclass(frozen=True, slots=True)
class Change:
    """One value of two assessments that differs; None where one side has none."""

    where: Where
    before: Any
    after: Any


_TABLES = {"events": 2, "levels": 3}
"""Whose entries are told as a whole, and how many keys lead to each."""


@dataclass(frozen=True, slots=True)
class Difference:
    """All that differs, in the order of the file."""

    changes: tuple[Change, ...]
    only_before: tuple[str, ...] = ()
    """Requirements that only the first questionnaire asks; they are not compared."""
    only_after: tuple[str, ...] = ()

    @property
    def is_none(self) -> bool:
        """Whether both files say the same about the same."""
        return not (self.changes or self.only_before or self.only_after)

    @property
    def answers(self) -> dict[str, list[Change]]:
        """The changes to each answer."""
        by_id: dict[str, list[Change]] = {}
        for change in self.changes:
            if change.where[0] == "answers":
                by_id.setdefault(str(change.where[1]), []).append(change)
        return by_id

    @property
    def tables(self) -> dict[Where, list[Change]]:
        """The changes to each event and each level, by the place of its table."""
        by_place: dict[Where, list[Change]] = {}
        for change in self.changes:
            if depth := _TABLES.get(str(change.where[0])):
                by_place.setdefault(change.where[:depth], []).append(change)
        return by_place

    @property
    def others(self) -> list[Change]:
        """The changes to everything but answers, events and levels."""
        apart = ("answers", *_TABLES)
        return [change for change in self.changes if change.where[0] not in apart]


def differ(
    before: Assessment,
    after: Assessment,
    questionnaire_before: Questionnaire,
    questionnaire_after: Questionnaire,
) -> Difference:
    """Compare them; answers by the ids that both questionnaires ask."""
    old, new = contents_of(before), contents_of(after)
    return differ_in(old, new, questionnaire_before, questionnaire_after)


def differ_in(
    before: Contents,
    after: Contents,
    questionnaire_before: Questionnaire,
    questionnaire_after: Questionnaire,
) -> Difference:
    """Compare the contents of two assessments.

    What tells one file from another is nothing that anybody said in it: the id, and
    between editions the digest of what is asked.
    """
    old, new = {**before}, {**after}
    is_one_edition = _edition(old) == _edition(new)
    for side in (old, new):
        for key in ("id",) if is_one_edition else ("id", "digest"):
            side.pop(key, None)
    ids, new_ids = questionnaire_before.by_id, questionnaire_after.by_id
    only_before = tuple(key for key in ids if key not in new_ids)
    only_after = tuple(key for key in new_ids if key not in ids)
    one_sided = {*only_before, *only_after}
    for side in (old, new):
        answers = side.pop("answers", {})
        side["answers"] = {
            key: answers.get(key, {})
            for key in dict.fromkeys((*new_ids, *answers))
            if key not in one_sided
        }
    changes = tuple(changes_between(old, new))
    return Difference(changes, only_before, only_after)


def _edition(contents: Contents) -> tuple[str, str]:
    return contents["questionnaire"], contents["edition"]


def changes_between(before: dict[str, Any], after: dict[str, Any]) -> Iterator[Change]:
    """All changes between the contents of two files, in their order."""
    return _changes((), before, after)


def _changes(where: Where, before: Any, after: Any) -> Iterator[Change]:
    before, after = _as_table(where, before, after), _as_table(where, after, before)
    if isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys((*before, *after)):
            one, other = before.get(key), after.get(key)
            if not is_same(one, other):
                yield from _changes((*where, key), one, other)
    else:
        yield Change(where, before, after)


_ALWAYS_THERE = {("answers",), ("not_applicable",), ("events",)}
"""Tables whose entries stand there before anything is said."""


def _as_table(where: Where, value: Any, other: Any) -> Any:
    """A value, where nothing is an empty table unless a whole entry came or went."""
    is_part = where[:1] in (("levels",), ("translations",))
    is_there = where[:-1] in _ALWAYS_THERE or is_part
    is_open = len(where) == 1 or is_there or where[2:] == (SAID_OF["evidence"],)
    return {} if value is None and is_open and isinstance(other, dict) else value
