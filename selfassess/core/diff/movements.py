"""What became of each requirement from one plan to another: what rose, fell, came, went."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from selfassess.core.enum_table import complete
from selfassess.core.model.questionnaire.forerunners import Overlap
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.status import STATUSES, Status
from selfassess.core.scoring.outcome import Outcome
from selfassess.core.scoring.rules import Rule
from selfassess.core.scoring.score import Score
from selfassess.core.text.i18n import marked


class Movement(StrEnum):
    """What became of a requirement."""

    ROSE = "rose"
    FELL = "fell"
    CAME = "came"
    WENT = "went"
    OTHERWISE = "otherwise"
    """It is now not applicable, or no longer."""
    TO_CONFIRM = "to_confirm"
    """Nobody has confirmed yet for the later plan what was brought along."""


MOVEMENTS = complete(
    Movement,
    {
        # Translators: heading over answers that are better than before
        Movement.ROSE: marked("Rose"),
        # Translators: heading over answers that are worse than before
        Movement.FELL: marked("Fell"),
        Movement.CAME: marked("Came: asked or answered only now"),
        Movement.WENT: marked("Went: asked or answered only before"),
        # Translators: heading over answers that changed and are neither better nor
        # worse
        Movement.OTHERWISE: marked("Otherwise"),
        Movement.TO_CONFIRM: marked("Brought along, to confirm"),
    },
)
"""What each is called, in the order in which they are told; marked for translation."""

Related = tuple[tuple[str, Status], ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """One requirement of which the two plans do not say the same."""

    movement: Movement
    requirement: str
    number: str
    title: str
    before: Status | None
    """None: it was not asked."""
    after: Status | None
    overlapping: Related = ()
    """What was asked before that speaks of a part of the same, by number."""


def movements(old: Score, new: Score) -> tuple[Moved, ...]:
    """Every requirement that moved, as the later questionnaire orders them.

    Where another questionnaire is answered, one that names the same of the earlier one
    as its only forerunner is compared with it; others came or went.
    """
    pairs = _pairs(old.questionnaire, new.questionnaire)
    followed = {before for earlier in pairs.values() for before, _same in earlier}
    came = (_now(key, pairs[key], old, new) for key in new.questionnaire.by_id)
    gone = (
        Moved(Movement.WENT, *_named(key, old), outcome.status, None)
        for key, outcome in old.outcomes.items()
        if key not in followed
    )
    return (*filter(None, came), *gone)


def _named(key: str, side: Score) -> tuple[str, str, str]:
    asked = side.questionnaire
    return key, asked.numbers[key], asked.by_id[key].title


Forerunners = tuple[tuple[str, bool], ...]
"""Earlier requirements, and whether they ask for the same."""


def _pairs(old: Questionnaire, new: Questionnaire) -> dict[str, Forerunners]:
    """For every requirement of the later questionnaire those that it follows."""
    named = new.forerunners.get(old.id, {})
    pairs = {
        key: tuple(
            (each.id, each.overlaps is Overlap.SAME)
            for each in named.get(key, ())
            if each.id in old.by_id
        )
        for key in new.by_id
    }
    own = {key: ((key, True),) for key in new.by_id if key in old.by_id}
    return {**pairs, **own}


def _now(key: str, earlier: Forerunners, old: Score, new: Score) -> Moved | None:
    outcome, named = new.outcomes[key], _named(key, new)
    if [is_same for _id, is_same in earlier] == [True]:
        before = old.outcomes[earlier[0][0]].status
        if movement := _movement(before, outcome):
            return Moved(movement, *named, before, outcome.status)
        return None
    waits = outcome.rule is Rule.TO_CONFIRM
    movement = Movement.TO_CONFIRM if waits else Movement.CAME
    numbers = old.questionnaire.numbers
    related = tuple((numbers[id_], old.outcomes[id_].status) for id_, _same in earlier)
    return Moved(movement, *named, None, outcome.status, related)


def _movement(before: Status, now: Outcome) -> Movement | None:
    if now.rule is Rule.TO_CONFIRM:
        return Movement.TO_CONFIRM
    if now.status is before:
        return None
    if Status.UNANSWERED in (before, now.status):
        return Movement.CAME if now.status else Movement.WENT
    was, is_now = STATUSES[before].step, STATUSES[now.status].step
    if was is None or is_now is None:
        return Movement.OTHERWISE
    return Movement.ROSE if is_now > was else Movement.FELL


def by_movement(moved: tuple[Moved, ...]) -> Iterator[tuple[Movement, list[Moved]]]:
    """Those of each kind together, where there are any."""
    for movement in Movement:
        if of_kind := [each for each in moved if each.movement is movement]:
            yield movement, of_kind
