"""The note of the requirement in view: written in its place, kept while it is written."""

from functools import partial
from typing import TYPE_CHECKING

from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.session.workspace import OneSession
from selfassess.core.text.i18n import _, marked_as
from selfassess.core.text.language_codes import (
    languages_like,
    note_language_sentence,
    wrong_in_language,
)
from selfassess.tui.dialogs.dialog import ask, opens
from selfassess.tui.walk.actions.phase_levels import level
from selfassess.tui.walk.focus import keep_focus_in_view, show_requirement
from selfassess.tui.walk.pane.pane import RequirementPane
from selfassess.tui.walk.panes import show_foot
from selfassess.tui.widgets.footer import Hint, LeanFooter

if TYPE_CHECKING:
    from selfassess.tui.walk.screen import WalkScreen

WRITING = (
    Hint("esc", marked_as("what a key does", "end the note (it is saved)"), "end_note"),
)


@opens
async def write(walk: "WalkScreen[OneSession]") -> None:
    """Write the note of the requirement in view; give the level if one is."""
    if isinstance(walk.part, AskedLevel):
        level(walk)
        return
    if walk.permission.in_no_requirement() or walk.editor:
        return
    if walk.permission.is_refused(partial(write, walk)):
        return
    show_requirement(walk)
    pane = walk.query_one(RequirementPane)
    await pane.edit_note(walk.session.note, walk.settings.autosave_delay)
    walk.query_one(LeanFooter).show(WRITING)
    show_foot(walk)


@opens
async def language(walk: "WalkScreen[OneSession]") -> None:
    """Say in which language the note of the requirement in view is."""
    if walk.permission.is_refused_here(language):
        return
    from selfassess.tui.dialogs.field_editors import Field
    from selfassess.tui.dialogs.form import FormScreen

    field = Field(
        "language",
        _("Language; empty: that of the file"),
        walk.session.note_language,
        offers=languages_like,
    )
    form = FormScreen(
        _("The language of the note"), (field,), lambda typed: _wrong(typed["language"])
    )
    values = await ask(walk, form)
    if values is not None:
        walk.take(walk.session.noted_in(values["language"].strip()))
        walk.say(note_language_sentence(walk.session.note_language))


def _wrong(text: str) -> dict[str, str]:
    sentence = wrong_in_language(text.strip())
    return {"language": sentence} if sentence else {}


def end(walk: "WalkScreen[OneSession]") -> None:
    """As Escape in the editor."""
    if editor := walk.editor:
        editor.action_finish()


def keep(walk: "WalkScreen[OneSession]", typed: str) -> None:
    """The typing paused."""
    # What others added to the note since is in the editor, not in the message.
    session = walk.session.noted(walk.editor.note if walk.editor else typed)
    if session is not walk.session:
        walk.take(session)


def close(walk: "WalkScreen[OneSession]") -> None:
    """The note is done."""
    walk.session = walk.session.pause()
    walk.query_one(RequirementPane).end_note()
    walk.query_one(LeanFooter).show(walk.hints(walk.role.footer))
    show_foot(walk)
    keep_focus_in_view(walk)
