"""What a reviewer does on the walk: findings, support, comments on the wording."""

from selfassess.core.model.review import FindingVerdict
from selfassess.core.text.i18n import _
from selfassess.tui.dialogs.dialog import ask, opens
from selfassess.tui.walk.base import WalkBase
from selfassess.tui.walk.replies import chosen_thread


class FindingActions(WalkBase):
    """What changes the reviewer's own record."""

    def action_judge(self, verdict: str) -> None:
        """Give a verdict on the answer in view."""
        if not self.in_no_requirement():
            self.take(self.reviewing.judged(FindingVerdict(verdict)))

    @opens
    async def action_support(self) -> None:
        """Support another reviewer's finding on the answer in view, or no longer."""
        if self.in_no_requirement():
            return
        threads = tuple(v for v in self.reviewing.others if not v.finding.is_empty)
        if not threads:
            self.say(_("No other reviewer has said anything on this one."))
            return
        thread = await chosen_thread(self, _("Support whom?"), threads)
        if thread is None:
            return
        self.take(self.reviewing.supporting(thread.slug))
        text = (
            _("You support {name}.")
            if self.reviewing.finding.supports
            else _("No longer supporting {name}.")
        )
        self.say(text.format(name=thread.name))

    @opens
    async def action_wording(self) -> None:
        """Comment on the wording of the requirement in view."""
        if self.in_no_requirement():
            return
        from selfassess.tui.screens.review_comments import suggestion_from, wording_form

        values = await ask(self, wording_form(self.reviewing))
        if values is not None:
            session = self.reviewing
            self.take(session.suggested(suggestion_from(session, values)))

    @opens
    async def action_reflection(self) -> None:
        """What the reviewer makes of the whole."""
        from selfassess.tui.screens.review_comments import reflection_form

        values = await ask(self, reflection_form(self.reviewing))
        if values is not None:
            self.take(self.reviewing.reflected(values["reflection"]))
