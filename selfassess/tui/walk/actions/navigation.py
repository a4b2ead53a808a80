"""Moving: from row to row, to what is open, to what is found; one question at a time."""

from typing import TYPE_CHECKING

from selfassess.core.review.labels import disputed_sentence, waiting_sentence
from selfassess.core.session.filters import Filter
from selfassess.core.session.session import Session
from selfassess.core.session.workspace import OneSession
from selfassess.core.text.i18n import _
from selfassess.tui.dialogs.dialog import ask, opens
from selfassess.tui.walk.actions.phase_levels import level_beside, next_level
from selfassess.tui.walk.focus import show_requirement

if TYPE_CHECKING:
    from selfassess.tui.walk.screen import WalkScreen


def next_row(walk: "WalkScreen[OneSession]") -> None:
    """To the next requirement, or to the level at the end of its phase."""
    if not level_beside(walk, 1):
        walk.take(walk.session.next())


def previous_row(walk: "WalkScreen[OneSession]") -> None:
    """To the previous requirement, or to the level of the phase before."""
    if not level_beside(walk, -1):
        walk.take(walk.session.previous())


def language(walk: "WalkScreen[OneSession]") -> None:
    """The questions in the next of the languages there are."""
    walk.adopt(walk.session.in_next_language())
    walk.say(walk.session.language_sentence)


def next_unanswered(walk: "WalkScreen[OneSession]") -> None:
    """To the next requirement that is not answered, or not reviewed; then to levels."""
    session = walk.session.next_unanswered()
    if session or not next_level(walk):
        walk.go(session, _(walk.role.all_done))


def next_blocker(walk: "WalkScreen[OneSession]") -> None:
    """To the next requirement that stands in the way of a verdict."""
    session = walk.session.next_matching(Filter.BLOCKERS)
    levels = walk.session.score.eligibility.level_blockers
    if session is None and levels:
        walk.part = levels[0].asked
    else:
        walk.go(session, _("Nothing stands in the way."))


def next_disputed(walk: "WalkScreen[OneSession]") -> None:
    """To the next answer with which a reviewer disagrees."""
    _next_reviewed(walk, Filter.DISPUTED, disputed_sentence(0))


def next_waiting(walk: "WalkScreen[OneSession]") -> None:
    """To the next answer on which a finding waits for a reply."""
    _next_reviewed(walk, Filter.WITHOUT_REPLY, waiting_sentence(0))


def _next_reviewed(
    walk: "WalkScreen[OneSession]", chosen: Filter, nothing: str
) -> None:
    if not walk.permission.is_without_reviews():
        walk.go(walk.session.next_matching(chosen), f"{nothing}.")


def go_to(walk: "WalkScreen[OneSession]", place: str | None) -> None:
    """To the requirement or level that was chosen elsewhere, if one was."""
    asked = {each.place: each for each in walk.session.questionnaire.asked_levels}
    if place in asked:
        show_requirement(walk)
        walk.part = asked[place]
    elif place:
        walk.take(walk.session.go_to(place))


@opens
async def find(walk: "WalkScreen[OneSession]") -> None:
    """Find a requirement by its id or any word."""
    from selfassess.tui.screens.find import FindScreen

    go_to(walk, await ask(walk, FindScreen(walk.session)))


@opens
async def compare(walk: "WalkScreen[OneSession]") -> None:
    """Both sides of every answer; the answer is where to go."""
    if walk.permission.is_without_reviews():
        return
    from selfassess.tui.screens.reviews.comparison import CompareScreen

    go_to(walk, await ask(walk, CompareScreen(walk.session)))


@opens
async def score(walk: "WalkScreen[OneSession]") -> None:
    """The score; the answer is where to go."""
    from selfassess.tui.screens.score.score import ScoreScreen

    workspace = walk.workspace
    screen = ScoreScreen(
        walk.session, walk.saved, workspace.assessment, workspace.today()
    )
    go_to(walk, await ask(walk, screen))
    if screen.is_to_plan:
        await walk.run_action("plan")


@opens
async def view(walk: "WalkScreen[OneSession]") -> None:
    """Choose which requirements to show."""
    from selfassess.tui.screens.filter import ViewScreen

    narrow(walk, await ask(walk, ViewScreen(walk.session)))


def narrow(walk: "WalkScreen[OneSession]", chosen: str | None) -> None:
    """Show the requirements that pass the filter that was chosen, if any do."""
    if not chosen:
        return
    named = {each.value: each for each in walk.session.filters}
    narrowed = walk.session.narrowed(named.get(chosen, Filter.ALL))
    if narrowed.shown:
        walk.take(narrowed)
    else:
        walk.say(_("There is none of these."))


def show_all(walk: "WalkScreen[OneSession]") -> None:
    """Show all again: requirements, and what is asked about each."""
    if walk.guided or walk.session.filter is not Filter.ALL:
        walk.guided = False
        walk.take(walk.session.narrowed(Filter.ALL))
    elif walk.workspace.is_aside:
        walk.dismiss(None)


def guide(walk: "WalkScreen[Session]") -> None:
    """One question at a time, or everything at once."""
    walk.guided = not walk.guided
    if walk.guided:
        show_requirement(walk)
    walk.skipped = set()
    walk.show_state()
