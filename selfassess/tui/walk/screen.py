"""The walk: one requirement after the other, the outline beside it.

The other screens are imported when they are first asked for: together they cost as
much as a fifth of the start.
"""

from textual.binding import Binding

from selfassess.core.commands.command import Groups
from selfassess.core.model.questionnaire import Guideline, Phase
from selfassess.core.scoring.part_labels import nothing_to_leave_out
from selfassess.core.scoring.parts import optional_parts, parts_around
from selfassess.core.session.workspace import Preferences, Workspace
from selfassess.core.text.i18n import _
from selfassess.tui.bindings import (
    GROUPS,
    REVIEW_GROUPS,
    bindings,
    conflicts,
    put_into_force,
)
from selfassess.tui.dialogs.dialog import ask, opens
from selfassess.tui.recovery.offers import RecoveryOffers
from selfassess.tui.walk.answers import AnswerActions
from selfassess.tui.walk.bar import saved_text
from selfassess.tui.walk.navigation import NavigationActions
from selfassess.tui.walk.program import ProgramActions
from selfassess.tui.walk.replies import ReplyActions
from selfassess.tui.walk.reviewer_answers import FindingActions
from selfassess.tui.walk.role import REVIEWER


class WalkScreen(
    NavigationActions, AnswerActions, ReplyActions, FindingActions, ProgramActions
):
    """All that can be done on the walk, and the way to the other screens."""

    BINDINGS = [*bindings(), Binding("enter", "go_on", show=False)]

    def __init__(self, workspace: Workspace, preferences: Preferences) -> None:
        super().__init__(workspace, preferences)
        self.offers = RecoveryOffers(self)
        self._complaints = self._wrong_keys()
        """Why the person's own keys are not in force."""
        self._own_keys = {} if self._complaints else dict(self.settings.keys)
        put_into_force(self._own_keys)

    @property
    def keys_table(self) -> Groups:
        """What can be done here, for the palette."""
        return self.role.commands

    def on_mount(self) -> None:
        """Show where the person stopped, then look around, and tell and offer things."""
        self.show_first()
        self.autosave.start()
        if self._complaints:
            text = _("Settings, keys: {problems}").format(
                problems="; ".join(self._complaints)
            )
            self.say(text, severity="error")
        self.app.set_keymap(self._own_keys)
        for warning in self.workspace.warnings:
            self.say(warning, severity="warning")
        if self.role.has_tour and not self.settings.toured:
            self._welcome()
        self._offer()

    @opens
    async def _offer(self) -> None:
        await self.offers.offer()

    @opens
    async def action_conflicts(self) -> None:
        """Settle one conflict after the other, until one is put off."""
        await self.offers.settle()

    @opens
    async def action_save_as(self) -> None:
        """Keep everything under another name, and go on there."""
        await self.offers.save_as()

    def _wrong_keys(self) -> list[str]:
        """What is wrong with the keys that the person chose, for either side's walk."""
        if not self.settings.keys:
            return []
        return conflicts(
            self.settings.keys, self.role.commands, (*GROUPS, *REVIEW_GROUPS)
        )

    @opens
    async def action_compare(self) -> None:
        """Both sides of every answer; the answer is where to go."""
        if self.is_without_reviews():
            return
        from selfassess.tui.screens.comparison import CompareScreen

        place = await ask(self, CompareScreen(self.session))
        if place:
            self.take(self.session.go_to(place))

    @opens
    async def action_score(self) -> None:
        """The score; the answer is where to go."""
        from selfassess.tui.screens.score import ScoreScreen

        saved = saved_text(self.saver, self.session)
        screen = ScoreScreen(self.session, saved, self.workspace.assessment)
        place = await ask(self, screen)
        if place:
            self.take(self.session.go_to(place))

    @opens
    async def action_details(self) -> None:
        """What the report says around the answers."""
        if self.is_refused(self.action_details):
            return
        from selfassess.core.validation.details_form import details_of, with_details
        from selfassess.core.validation.evidence_form import typed_over
        from selfassess.tui.screens.details import details_form

        before = details_of(self.session.assessment)
        values = await ask(self, details_form(self.session.assessment))
        if values is not None:
            # Others may have saved while it was open: only what was typed counts.
            now = typed_over(details_of(self.session.assessment), before, values)
            assessment = with_details(self.session.assessment, now)
            self.take(self.session.changed(assessment, _("about this assessment")))

    @opens
    async def action_leave_out(self) -> None:
        """Leave out the phase or guideline in view, or around the requirement."""
        questionnaire = self.session.questionnaire
        parts = parts_around(questionnaire, self.session.current_id)
        if isinstance(self.part, Phase | Guideline):
            parts = [
                p for p in optional_parts(questionnaire).values() if p is self.part
            ]
        if not parts:
            self.say(nothing_to_leave_out())
            return
        if self.is_refused(self.action_leave_out):
            return
        from selfassess.tui.screens.parts import left_out_form, reasons_in

        values = await ask(self, left_out_form(self.answering, parts))
        if values is not None:
            self.take(self.answering.without(reasons_in(parts, values)))


class ReviewScreen(WalkScreen, inherit_bindings=False):
    """The walk with the keys of a reviewer: Textual binds keys to classes."""

    BINDINGS = [*bindings(REVIEWER.commands), Binding("enter", "go_on", show=False)]


def walk_screen(workspace: Workspace, preferences: Preferences) -> WalkScreen:
    """The walk of those who answer, or a reviewer's."""
    screen = ReviewScreen if workspace.reviewer else WalkScreen
    return screen(workspace, preferences)
