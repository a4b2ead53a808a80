"""The timeline, the days that are filled in, and what they say against answers."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from selfassess.core.session.session import Session
from selfassess.core.session.workspace import AnySession, OneSession
from selfassess.core.validation.register_forms import RegisterKind
from selfassess.tui.dialogs.dialog import ask, opens
from selfassess.tui.walk.actions import registers
from selfassess.tui.walk.actions.navigation import go_to

if TYPE_CHECKING:
    from selfassess.tui.screens.timeline.timeline import TimelineScreen
    from selfassess.tui.walk.screen import WalkScreen


def dates(walk: "WalkScreen[OneSession]") -> None:
    """What is late, what comes, and what was."""
    from selfassess.tui.screens.timeline.timeline import TimelineScreen

    edit = None if walk.workspace.reviewer else partial(_edit, walk)
    screen = TimelineScreen(
        lambda: walk.session, lambda: walk.workspace.timeline(walk.session), edit
    )
    walk.app.push_screen(screen, partial(go_to, walk))


def contradictions_told(before: AnySession, now: AnySession) -> Iterator[str]:
    """What the days say against answers, if they did not say it before."""
    said = before.judgement
    for key in now.judgement.contradictions:
        sentence = now.judgement.contradiction_sentence(key)
        if sentence != said.contradiction_sentence(key):
            yield f"{now.questionnaire.numbers[key]} {sentence}"


def _edit(walk: "WalkScreen[Any]", screen: "TimelineScreen", event: str) -> None:
    """Fill in days, those of that event first, or an action, unless nothing may change."""
    if event in walk.session.assessment.actions:
        registers.show(walk, RegisterKind.ACTIONS, event)
    elif not walk.permission.is_refused(partial(_edit, walk, screen, event)):
        _fill_in(screen, walk, event)


@opens
async def _fill_in(
    screen: "TimelineScreen", walk: "WalkScreen[Session]", event: str
) -> None:
    from selfassess.core.validation.days_form import field_of, typed_days
    from selfassess.core.validation.evidence_form import typed_over
    from selfassess.tui.screens.timeline.days import days_form

    questionnaire = walk.session.questionnaire
    before = typed_days(walk.session.assessment, questionnaire)
    known = questionnaire.events_by_id.get(event)
    form = days_form(walk.session, field_of(known) if known else "")
    if (values := await ask(screen, form)) is not None:
        # Others may have saved while it was open: only what was typed counts.
        now = typed_days(walk.session.assessment, questionnaire)
        walk.take(walk.session.dated(typed_over(now, before, values)))
        screen.fill()
