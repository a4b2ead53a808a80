"""The days of the process, and what they say against answers."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from selfassess.core.session.session import Session
from selfassess.core.session.workspace import AnySession
from selfassess.tui.dialogs.dialog import ask, opens

if TYPE_CHECKING:
    from selfassess.tui.walk.screen import WalkScreen


def dates(walk: "WalkScreen[Session]") -> None:
    """Fill in the days of events, those of the requirement in view first."""
    if not walk.permission.is_refused(partial(dates, walk)):
        rules = walk.session.requirement.time_rules
        _fill_in(walk, rules[0].event if rules else "")


def contradictions_told(before: AnySession, now: AnySession) -> Iterator[str]:
    """What the days say against answers, if they did not say it before."""
    said = before.judgement
    for key in now.judgement.contradictions:
        sentence = now.judgement.contradiction_sentence(key)
        if sentence != said.contradiction_sentence(key):
            yield f"{now.questionnaire.numbers[key]} {sentence}"


@opens
async def _fill_in(walk: "WalkScreen[Session]", event: str) -> None:
    from selfassess.core.validation.days_form import field_of, typed_days
    from selfassess.core.validation.evidence_form import typed_over
    from selfassess.tui.screens.timeline.days import days_form

    questionnaire = walk.session.questionnaire
    before = typed_days(walk.session.assessment, questionnaire)
    known = questionnaire.events_by_id.get(event)
    form = days_form(walk.session, field_of(known) if known else "")
    if (values := await ask(walk, form)) is not None:
        # Others may have saved while it was open: only what was typed counts.
        now = typed_days(walk.session.assessment, questionnaire)
        walk.take(walk.session.dated(typed_over(now, before, values)))
