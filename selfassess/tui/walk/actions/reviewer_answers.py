"""What a reviewer does on the walk: findings, support, comments on the wording."""

from typing import TYPE_CHECKING

from selfassess.core.model.review import FindingVerdict
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.text.i18n import _
from selfassess.tui.dialogs.dialog import ask, opens
from selfassess.tui.walk.actions.replies import chosen_thread

if TYPE_CHECKING:
    from selfassess.tui.walk.screen import WalkScreen


def judge(walk: "WalkScreen[ReviewSession]", verdict: str) -> None:
    """Give a verdict on the answer in view."""
    if not walk.permission.in_no_requirement():
        walk.take(walk.session.judged(FindingVerdict(verdict)))


@opens
async def support(walk: "WalkScreen[ReviewSession]") -> None:
    """Support another reviewer's finding on the answer in view, or no longer."""
    if walk.permission.in_no_requirement():
        return
    threads = tuple(v for v in walk.session.others if not v.finding.is_empty)
    if not threads:
        walk.say(_("No other reviewer has said anything on this one."))
        return
    thread = await chosen_thread(walk, _("Support whom?"), threads)
    if thread is None:
        return
    walk.take(walk.session.supporting(thread.slug))
    text = (
        _("You support {name}.")
        if walk.session.finding.supports
        else _("No longer supporting {name}.")
    )
    walk.say(text.format(name=thread.name))


@opens
async def wording(walk: "WalkScreen[ReviewSession]") -> None:
    """Comment on the wording of the requirement in view."""
    if walk.permission.in_no_requirement():
        return
    from selfassess.tui.screens.reviews.review_comments import (
        suggestion_from,
        wording_form,
    )

    values = await ask(walk, wording_form(walk.session))
    if values is not None:
        session = walk.session
        walk.take(session.suggested(suggestion_from(session, values)))


@opens
async def reflection(walk: "WalkScreen[ReviewSession]") -> None:
    """What the reviewer makes of the whole."""
    from selfassess.tui.screens.reviews.review_comments import reflection_form

    values = await ask(walk, reflection_form(walk.session))
    if values is not None:
        walk.take(walk.session.reflected(values["reflection"]))
