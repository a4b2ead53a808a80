"""The level of the phase in view: to its row, then to the dialog that gives it."""

from functools import partial
from typing import TYPE_CHECKING

from selfassess.core.model.questionnaire.phases import Phase
from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.session.filters import Filter
from selfassess.core.session.workspace import OneSession
from selfassess.core.text.i18n import _
from selfassess.tui.walk.focus import show_requirement

if TYPE_CHECKING:
    from selfassess.tui.walk.screen import WalkScreen


def level(walk: "WalkScreen[OneSession]") -> None:
    """To the level of the phase in view; where it is in view already, give it."""
    if isinstance(walk.part, AskedLevel):
        _give(walk)
        return
    questionnaire = walk.session.questionnaire
    phase = walk.part
    if not isinstance(phase, Phase):
        phase = questionnaire.places[walk.session.current_id][0]
    here = questionnaire.levels_of(phase)
    if here:
        show_requirement(walk)
        walk.part = here[0]
    else:
        walk.say(_("No level is asked for this phase."))


def _give(walk: "WalkScreen[OneSession]") -> None:
    asked = walk.part
    assert isinstance(asked, AskedLevel)
    if walk.permission.is_refused(partial(level, walk)):
        return
    from selfassess.tui.screens.phases.level_dialog import LevelScreen

    def take(session: OneSession) -> None:
        walk.take(session)
        walk.part = asked

    walk.app.push_screen(LevelScreen(lambda: walk.session, take, asked))


def next_level(walk: "WalkScreen[OneSession]") -> bool:
    """To the next level that is not given, round to the start; whether there is one."""
    asked: tuple[AskedLevel, ...] = walk.session.questionnaire.asked_levels
    here = walk.part
    start: int = asked.index(here) + 1 if isinstance(here, AskedLevel) else 0
    open_ones = (
        each
        for each in (*asked[start:], *asked[:start])
        if not walk.session.given(each).level
    )
    found = next(open_ones, None)
    walk.part = found or here
    return found is not None


def level_beside(walk: "WalkScreen[OneSession]", step: int) -> bool:
    """Go to the next row, or the one before, if that or this one is a level."""
    session = walk.session
    if not session.questionnaire.asked_levels or session.filter is not Filter.ALL:
        return False
    here = walk.part if isinstance(walk.part, AskedLevel) else session.current_id
    rows = _rows(session)
    at = next(place for place, row in enumerate(rows) if row is here or row == here)
    row = rows[min(max(0, at + step), len(rows) - 1)]
    if isinstance(row, AskedLevel):
        walk.part = row
    elif isinstance(here, AskedLevel):
        walk.take(session.go_to(row))
    return isinstance(row, AskedLevel) or isinstance(here, AskedLevel)


def _rows(session: OneSession) -> list[str | AskedLevel]:
    """All requirements, and behind those of a phase its levels."""
    rows: list[str | AskedLevel] = []
    for phase in session.questionnaire.phases:
        rows += [requirement.id for requirement in phase.requirements]
        rows += session.questionnaire.levels_of(phase)
    return rows
