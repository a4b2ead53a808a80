"""A reviewer's walk: the answers to read, findings to give on them."""

from typing import ClassVar

from textual.binding import Binding

from selfassess.core.commands.command import Groups
from selfassess.core.commands.command_table import REVIEWERS_FOOTER
from selfassess.core.model.review import FindingVerdict
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.workspace import Preferences, Workspace
from selfassess.core.text.i18n import _
from selfassess.tui.bindings import REVIEW_GROUPS, bindings
from selfassess.tui.dialogs.base import ask, opens
from selfassess.tui.walk.screen import WalkScreen
from selfassess.tui.widgets.footer import Hint, hints_of


class ReviewScreen(WalkScreen, inherit_bindings=False):
    """Only the reviewer's own record can change here."""

    help_topic = "reading-together"
    BINDINGS = [*bindings(REVIEW_GROUPS), Binding("enter", "go_on", show=False)]

    keys_table: ClassVar[Groups] = REVIEW_GROUPS
    has_tour: ClassVar[bool] = False

    def __init__(self, workspace: Workspace, preferences: Preferences) -> None:
        super().__init__(workspace, preferences)
        self.guided = False

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter while reviewing."""
        return tuple(hints_of(REVIEWERS_FOOTER, REVIEW_GROUPS))

    @property
    def reviewed(self) -> ReviewSession:
        """The walk, which is a reviewer's."""
        assert isinstance(self.session, ReviewSession)
        return self.session

    def action_judge(self, verdict: str) -> None:
        """Give a verdict on the answer in view."""
        if not self.in_no_requirement():
            self.take(self.reviewed.judged(FindingVerdict(verdict)))

    def action_next_unanswered(self) -> None:
        """To the next answer that is not reviewed."""
        self.go(self.session.next_unanswered(), _("Everything is reviewed."))

    @opens
    async def action_support(self) -> None:
        """Support another reviewer's finding on the answer in view, or no longer."""
        if self.in_no_requirement():
            return
        threads = tuple(v for v in self.reviewed.others if not v.finding.is_empty)
        if not threads:
            self.say(_("No other reviewer has said anything on this one."))
            return
        thread = await self.choose_voice(_("Support whom?"), threads)
        if thread is None:
            return
        self.take(self.reviewed.supporting(thread.slug))
        text = (
            _("You support {name}.")
            if self.reviewed.finding.supports
            else _("No longer supporting {name}.")
        )
        self.say(text.format(name=thread.name))

    @opens
    async def action_wording(self) -> None:
        """Comment on the wording of the requirement in view."""
        if self.in_no_requirement():
            return
        from selfassess.tui.screens.review_comments import suggestion_from, wording_form

        values = await ask(self, wording_form(self.reviewed))
        if values is not None:
            session = self.reviewed
            self.take(session.suggested(suggestion_from(session, values)))

    @opens
    async def action_reflection(self) -> None:
        """What the reviewer makes of the whole."""
        from selfassess.tui.screens.review_comments import reflection_form

        values = await ask(self, reflection_form(self.reviewed))
        if values is not None:
            self.take(self.reviewed.reflected(values["reflection"]))
