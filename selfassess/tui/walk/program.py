"""The program around the walk: report, keys, settings, the tour, and leaving."""

from typing import Protocol, runtime_checkable

from selfassess.core.errors import CannotSave
from selfassess.core.text.i18n import _
from selfassess.tui.dialogs.dialog import ask, opens
from selfassess.tui.walk.bar import copy_line
from selfassess.tui.walk.base import WalkBase


@runtime_checkable
class Leaving(Protocol):
    """Has something to say after its screens."""

    failure: Exception | None


class ProgramActions(WalkBase):
    """What can be done whatever requirement is in view."""

    def action_report(self) -> None:
        """Make the report of what is saved."""
        from selfassess.tui.screens.report import ReportScreen

        self.autosave.save()
        self.app.push_screen(ReportScreen(self.workspace))

    def action_keys(self) -> None:
        """All keys."""
        from selfassess.tui.dialogs.keys import KeysScreen

        self.app.push_screen(KeysScreen(self.role.commands))

    def action_palette(self) -> None:
        """All actions by name."""
        self.app.action_command_palette()

    @opens
    async def action_settings(self) -> None:
        """The person's settings."""
        from selfassess.tui.screens.settings import SettingsScreen, with_settings

        themes = self.app.available_themes
        form = SettingsScreen(self.settings, self.languages, themes)
        values = await ask(self, form)
        if values is not None:
            self.settings = with_settings(self.settings, values)
            self.change(self.settings)

    @opens
    async def _welcome(self) -> None:
        """The tour, once everything is in view."""
        await self.wait_for_refresh()
        await self._tour()

    @opens
    async def action_tour(self) -> None:
        """What there is, in six steps."""
        await self._tour()

    async def _tour(self) -> None:
        from selfassess.tui.screens.tour import TourScreen

        await ask(self, TourScreen())
        if not self.settings.toured:
            self.settings = self.settings.model_copy(update={"toured": True})
            self.change(self.settings)

    @opens
    async def action_files(self) -> None:
        """Back to the start screen."""
        if await self._may_leave():
            self.dismiss(None)

    @opens
    async def action_quit(self) -> None:
        """Leave the program."""
        if await self._may_leave():
            self._tell_what_is_left()
            self.app.exit()

    async def _may_leave(self) -> bool:
        if self.session.trial_from and not await self._is_discarded():
            return False
        self.flush()
        if self.autosave.is_saved:
            return True
        from selfassess.tui.dialogs.confirm import ConfirmScreen

        title, go_on = _("Not everything is saved"), _("Leave without saving")
        text = f"{self.saver.error}\n{copy_line(self.saver)}".strip()
        confirm = ConfirmScreen(title, text, go_on)
        answer = await ask(self, confirm)
        return answer is True

    async def _is_discarded(self) -> bool:
        from selfassess.tui.dialogs.confirm import ConfirmScreen

        title, go_on = _("Discard what was tried out?"), _("Discard it")
        question = _("What you tried out is not saved.")
        answer = await ask(self, ConfirmScreen(title, question, go_on))
        return answer is True

    def _tell_what_is_left(self) -> None:
        """The person leaves without saving: the last words say so."""
        if not self.autosave.is_saved and isinstance(self.app, Leaving):
            text = f"{self.saver.error}. {copy_line(self.saver)}"
            self.app.failure = CannotSave(text)
