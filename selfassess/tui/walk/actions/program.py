"""The program around the walk: arriving, report, keys, settings, the tour, and leaving."""

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from selfassess.core.errors import CannotSave
from selfassess.core.session.workspace import OneSession
from selfassess.core.text.i18n import _
from selfassess.tui.dialogs.dialog import ask, opens
from selfassess.tui.recovery import offers
from selfassess.tui.walk.bar import copy_line

if TYPE_CHECKING:
    from selfassess.tui.walk.screen import WalkScreen


@runtime_checkable
class Leaving(Protocol):
    """Has something to say after its screens."""

    failure: Exception | None


def arrive(walk: "WalkScreen[OneSession]") -> None:
    """Begin with the person's own keys, and with all that they have to know."""
    walk.app.set_keymap(walk.own_keys)
    if walk.wrong_keys:
        walk.say(walk.wrong_keys, severity="error")
    for warning in walk.workspace.warnings:
        walk.say(warning, severity="warning")
    is_own = not walk.workspace.is_aside
    if is_own and walk.role.is_led and not walk.settings.toured:
        tour(walk)
    offers.offer(walk)


def report(walk: "WalkScreen[OneSession]") -> None:
    """Make the report of what is saved."""
    from selfassess.tui.screens.report import ReportScreen

    walk.autosave.save()
    walk.app.push_screen(ReportScreen(walk.workspace))


def keys(walk: "WalkScreen[OneSession]") -> None:
    """All keys; what is clicked among them is done."""
    from selfassess.tui.dialogs.keys import show_keys

    show_keys(walk, walk.role.commands)


def copy_note(walk: "WalkScreen[OneSession]") -> None:
    """The note in view, into the clipboard of the terminal."""
    if note := walk.session.note:
        walk.app.copy_to_clipboard(note)
        walk.say(_("The note is copied."))
    else:
        walk.say(_("There is no note to copy."))


def palette(walk: "WalkScreen[OneSession]") -> None:
    """All actions by name."""
    walk.app.action_command_palette()


@opens
async def settings(walk: "WalkScreen[OneSession]") -> None:
    """The person's settings."""
    from selfassess.tui.screens.settings import SettingsScreen, with_settings

    themes = walk.app.available_themes
    form = SettingsScreen(walk.settings, walk.languages, themes)
    values = await ask(walk, form)
    if values is not None:
        walk.settings = with_settings(walk.settings, values)
        walk.change(walk.settings)


@opens
async def tour(walk: "WalkScreen[OneSession]") -> None:
    """What there is, in six steps, once everything is in view."""
    from selfassess.tui.screens.tour import TourScreen

    await walk.wait_for_refresh()
    await ask(walk, TourScreen())
    if not walk.settings.toured:
        walk.settings = walk.settings.model_copy(update={"toured": True})
        walk.change(walk.settings)


@opens
async def files(walk: "WalkScreen[OneSession]") -> None:
    """Back to the start screen."""
    if await _may_leave(walk):
        walk.dismiss(None)


@opens
async def quit_program(walk: "WalkScreen[OneSession]") -> None:
    """Leave the program."""
    if await _may_leave(walk):
        _tell_what_is_left(walk)
        walk.app.exit()


async def _may_leave(walk: "WalkScreen[OneSession]") -> bool:
    from selfassess.tui.dialogs.confirm import is_agreed

    if walk.session.trial_from and not await is_agreed(
        walk,
        _("Discard what was tried out?"),
        _("What you tried out is not saved."),
        _("Discard it"),
    ):
        return False
    walk.autosave.flush()
    return walk.autosave.is_saved or await is_agreed(
        walk,
        _("Not everything is saved"),
        f"{walk.saver.error}\n{copy_line(walk.saver)}".strip(),
        _("Leave without saving"),
    )


def _tell_what_is_left(walk: "WalkScreen[OneSession]") -> None:
    """The person leaves without saving: the last words say so."""
    if not walk.autosave.is_saved and isinstance(walk.app, Leaving):
        text = f"{walk.saver.error}. {copy_line(walk.saver)}"
        walk.app.failure = CannotSave(text)
