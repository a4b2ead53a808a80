"""What reviewers found: replying to it, and choosing whose finding is meant."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.screen import Screen

from selfassess.core.model.reply import Decision
from selfassess.core.review.labels import reviewer_label, thread_label
from selfassess.core.review.replies import replyable
from selfassess.core.review.threads import ReviewThread
from selfassess.core.session.session import Session
from selfassess.core.text.i18n import _
from selfassess.tui.bindings import key_of
from selfassess.tui.dialogs.dialog import ask, opens

if TYPE_CHECKING:
    from selfassess.tui.walk.screen import WalkScreen


@opens
async def reply(walk: "WalkScreen[Session]") -> None:
    """Reply to a finding on the answer in view."""
    if walk.permission.in_no_requirement() or walk.permission.is_without_reviews():
        return
    if walk.permission.is_refused(partial(reply, walk)):
        return
    threads = replyable(walk.session.threads)
    if not threads:
        walk.say(_("No reviewer has said anything on this one."))
        return
    waiting = next((n for n, thread in enumerate(threads) if thread.needs_reply), 0)
    thread = await chosen_thread(walk, _("Reply to whom?"), threads, waiting)
    if thread:
        await _reply_to(walk, thread)


async def _reply_to(walk: "WalkScreen[Session]", thread: ReviewThread) -> None:
    from selfassess.tui.screens.reviews.reply import reply_form, reply_from

    requirement = walk.session.requirement
    values = await ask(walk, reply_form(thread, requirement))
    if values is not None:
        reply, status = reply_from(thread, requirement, values)
        walk.take(walk.session.replied(thread.slug, reply, status))
        if reply.decision is Decision.ACCEPTED_PLANNED:
            text = _("{key} makes an action of what is planned.")
            walk.say(text.format(key=key_of("plan")))


async def chosen_thread(
    screen: Screen[None], title: str, threads: Sequence[ReviewThread], first: int = 0
) -> ReviewThread | None:
    """The one there is, or the one that the person chooses."""
    if len(threads) == 1:
        return threads[0]
    from selfassess.tui.dialogs.choice import ChoiceScreen

    choices = [
        (
            v.slug,
            f"{reviewer_label(v.review.reviewer)} · {thread_label(v)}",
        )
        for v in threads
    ]
    slug = await ask(screen, ChoiceScreen(title, choices, first))
    return next((thread for thread in threads if thread.slug == slug), None)
