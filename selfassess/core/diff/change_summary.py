"""How many answers, notes and entries differ between two contents of one assessment."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import listed


@dataclass(frozen=True, slots=True)
class Changed:
    """How many answers, notes and entries are different, new or gone."""

    answers: int = 0
    """Status, evidence or anything but the note."""
    notes: int = 0
    evidence: int = 0
    """Entries of the register."""
    other: int = 0
    """Details such as the country, texts and tables beside these."""


_KINDS = ("answers", "levels", "evidence", "events")


def count_changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> Changed:
    """Compare the data of two files, whatever their format; a stub says nothing."""
    was, now = _given(before), _given(after)
    keys = was.keys() | now.keys()
    return Changed(
        answers=sum(_claim(was.get(key)) != _claim(now.get(key)) for key in keys),
        notes=sum(_note(was.get(key)) != _note(now.get(key)) for key in keys),
        evidence=_differing(_table(before, "evidence"), _table(after, "evidence")),
        other=_differing(_rest(before), _rest(after)),
    )


def _given(data: Mapping[str, Any]) -> dict[Any, Any]:
    """Every answer, and every level beside them."""
    levels = _table(data, "levels")
    return {
        **_table(data, "answers"),
        **{(s, phase): e for s in levels for phase, e in _table(levels, s).items()},
    }


def change_text(changed: Changed) -> str:
    """Such as `3 answers, 1 note`."""
    return listed(change_parts(changed)) or _("only the layout")


def change_parts(changed: Changed) -> list[str]:
    """The same one by one, for a list that goes on; empty where only the layout differs."""
    counts = [
        ngettext("{count} answer", "{count} answers", changed.answers),
        ngettext("{count} note", "{count} notes", changed.notes),
        ngettext(
            "{count} piece of evidence", "{count} pieces of evidence", changed.evidence
        ),
        ngettext("{count} detail", "{count} details", changed.other),
    ]
    numbers = (changed.answers, changed.notes, changed.evidence, changed.other)
    return [
        text.format(count=number)
        for text, number in zip(counts, numbers, strict=True)
        if number
    ]


def _table(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    table = data.get(name)
    return table if isinstance(table, dict) else {}


def _rest(data: Mapping[str, Any]) -> Mapping[Any, Any]:
    """The details, and each event that has days."""
    events = _table(data, "events").items()
    return {
        **{("events", key): said for key, days in events if (said := _claim(days))},
        **{key: value for key, value in data.items() if key not in _KINDS and value},
    }


def _differing(before: Mapping[str, Any], after: Mapping[str, Any]) -> int:
    return sum(
        before.get(key) != after.get(key) for key in before.keys() | after.keys()
    )


def _claim(answer: Any) -> Any:
    """What an answer says but for its note; nothing for an empty one."""
    if not isinstance(answer, dict):
        return answer or {}
    return {key: value for key, value in answer.items() if key != "note" and value}


def _note(answer: Any) -> str:
    note = answer.get("note") if isinstance(answer, dict) else None
    return str(note or "").strip()
