"""What reviewers found: going to where they disagree, and replying to them."""

from collections.abc import Sequence

from selfassess.core.review.labels import (
    disputed_sentence,
    reviewer_label,
    voice_label,
    waiting_sentence,
)
from selfassess.core.review.replies import replyable
from selfassess.core.review.threads import ReviewThread
from selfassess.core.text.i18n import _
from selfassess.tui.dialogs.dialog import ask, opens
from selfassess.tui.walk.base import WalkBase


class ReplyActions(WalkBase):
    """What can be done about findings."""

    def action_next_disputed(self) -> None:
        """To the next answer with which a reviewer disagrees."""
        if not self.is_without_reviews():
            self.go(self.session.next_disputed(), f"{disputed_sentence(0)}.")

    def action_next_waiting(self) -> None:
        """To the next answer on which a finding waits for a reply."""
        if not self.is_without_reviews():
            self.go(self.session.next_waiting(), f"{waiting_sentence(0)}.")

    @opens
    async def action_reply(self) -> None:
        """Reply to a finding on the answer in view."""
        if self.in_no_requirement() or self.is_without_reviews():
            return
        if self.is_refused(self.action_reply):
            return
        threads = replyable(self.session.threads)
        if not threads:
            self.say(_("No reviewer has said anything on this one."))
            return
        waiting = next((n for n, thread in enumerate(threads) if thread.needs_reply), 0)
        thread = await chosen_thread(self, _("Reply to whom?"), threads, waiting)
        if thread:
            await self._reply(thread)

    async def _reply(self, thread: ReviewThread) -> None:
        from selfassess.tui.screens.reply import reply_form, reply_from

        requirement = self.session.requirement
        values = await ask(self, reply_form(thread, requirement))
        if values is not None:
            reply, status = reply_from(thread, requirement, values)
            self.take(self.answering.replied(thread.slug, reply, status))


async def chosen_thread(
    screen: WalkBase, title: str, threads: Sequence[ReviewThread], first: int = 0
) -> ReviewThread | None:
    """The one there is, or the one that the person chooses."""
    if len(threads) == 1:
        return threads[0]
    from selfassess.tui.dialogs.choice import ChoiceScreen

    choices = [
        (v.slug, f"{reviewer_label(v.review.reviewer)} · {voice_label(v)}")
        for v in threads
    ]
    slug = await ask(screen, ChoiceScreen(title, choices, first))
    return next((thread for thread in threads if thread.slug == slug), None)
