"""What became public on which day, and when the repository has to be updated again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict

from selfassess.core.timeline.calendar_months import months_later

MONTHS_APART = 6
"""At most, between updates of the repository: minimum requirement 2.2 of OGP's
Participation and Co-creation Standards of 2022 ("twice a year")."""

_APART = ("answers", "evidence")
"""The tables whose entries are named one by one."""


class PublicationKind(StrEnum):
    """What happened to an assessment on a website."""

    PUBLISHED = "published"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


class Publication(BaseModel):
    """An entry of the log: what of one assessment became public on a day."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    day: date
    kind: PublicationKind
    assessment: str
    """Its id."""
    country: str
    action_plan: str
    digest: str
    """Of all that was published, which tells two entries of one day apart."""
    answers: tuple[str, ...] = ()
    """The requirements whose answers are new, different or gone."""
    evidence: tuple[str, ...] = ()
    """The keys of evidence that is new, different or gone."""
    reviews: tuple[str, ...] = ()
    """The same of reviews, by the reviewers' names in files."""
    details: int = 0
    """How many other tables and details differ."""


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """How two contents of an assessment differ, by the fields of a publication."""
    found: dict[str, Any] = {
        name: tuple(_differing(_said(before, name), _said(after, name)))
        for name in _APART
    }
    rest = [
        {k: v for k, v in data.items() if k not in _APART} for data in (before, after)
    ]
    return {**found, "details": len([*_differing(*rest)])}


def _said(data: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The entries that say something: a stub does not."""
    return {
        key: said
        for key, entry in data.get(name, {}).items()
        if (said := {k: v for k, v in entry.items() if v})
    }


def _differing(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterable[str]:
    keys = dict.fromkeys((*after, *before))
    return (key for key in keys if before.get(key) != after.get(key))


@dataclass(frozen=True, slots=True)
class UpdateRhythm:
    """When a repository was last updated, and by when it has to be again."""

    last: date
    due: date
    is_late: bool
    """Seen from the day on which that was asked."""


def rhythm_of(log: Iterable[Publication], today: date) -> UpdateRhythm:
    """Of a log that has an entry; what was withdrawn is no update."""
    last = max(e.day for e in log if e.kind is not PublicationKind.WITHDRAWN)
    due = months_later(last, MONTHS_APART)
    return UpdateRhythm(last, due, due < today)
