"""Moving: from row to row, to what is open, to what is found; one question at a time."""

from textual import on

from selfassess.core.text.i18n import _
from selfassess.tui.dialogs.dialog import ask, opens
from selfassess.tui.walk.base import WalkBase
from selfassess.tui.walk.outline import Outline


class NavigationActions(WalkBase):
    """What brings another requirement into view."""

    @on(Outline.Clicked)
    def go_to_the_clicked(self) -> None:
        """It is seen, also where the outline hid it."""
        self.show_requirement()

    def action_next(self) -> None:
        """To the next requirement."""
        self.take(self.session.next())

    def action_previous(self) -> None:
        """To the previous requirement."""
        self.take(self.session.previous())

    def action_next_unanswered(self) -> None:
        """To the next requirement that is not answered, or not reviewed."""
        self.go(self.session.next_unanswered(), _(self.role.all_done))

    def action_next_blocker(self) -> None:
        """To the next requirement that stands in the way of a verdict."""
        session = self.session.next_blocker()
        self.go(session, _("Nothing stands in the way."))

    @opens
    async def action_find(self) -> None:
        """Find a requirement by its id or any word."""
        from selfassess.tui.screens.find import FindScreen

        place = await ask(self, FindScreen(self.session))
        if place:
            self.take(self.session.go_to(place))

    @opens
    async def action_view(self) -> None:
        """Choose which requirements to show."""
        from selfassess.tui.screens.filter import ViewScreen

        chosen = await ask(self, ViewScreen(self.session))
        if chosen is None:
            return
        narrowed = self.session.narrowed(chosen)
        if narrowed.shown:
            self.take(narrowed)
        else:
            self.say(_("There is none of these."))

    def action_guide(self) -> None:
        """One question at a time, or everything at once."""
        self.guided = not self.guided
        self.skipped = set()
        self.show_heading()

    def action_outline(self) -> None:
        """Show or hide the outline."""
        self.toggle_class("-outline")
        self.call_after_refresh(self.keep_focus_in_view)
        self.call_after_refresh(self.query_one(Outline).reveal)
