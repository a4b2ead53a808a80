"""Takes what a form says into the answers, asking about each that is different."""

from functools import partial
from typing import TYPE_CHECKING, Any

from selfassess.core.errors import SelfAssessError
from selfassess.core.merge.offered_answers import OfferedAnswer, OfferedAnswers
from selfassess.core.session.session import Session
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.text.terminal import shortened
from selfassess.tui.dialogs.dialog import ask, opens

if TYPE_CHECKING:
    from selfassess.tui.walk.screen import WalkScreen

MOST, WIDEST = 8, 70
"""So many lines and cells of what is said leave room for the choices."""
_FORM, _KEEP, _STOP = "form", "keep", "stop"


@opens
async def take_in(walk: "WalkScreen[Session]") -> None:
    """Ask for a form, and take over what is new and what is chosen, as one step."""
    from selfassess.tui.dialogs.open_file import OpenScreen

    read = walk.workspace.answers_in
    if read is None or walk.permission.is_refused(partial(take_in, walk)):
        return
    before = walk.session.assessment
    title, files = _("Take in a form"), walk.workspace.form_files
    found = await ask(walk, OpenScreen(title, files, lambda typed: read(typed, before)))
    if found is not None:
        await _take_over(walk, found)


def is_form(walk: "WalkScreen[Any]", name: str) -> bool:
    """Whether a file can be taken in as a form; a reviewer has nothing to take it into."""
    # Answers and reviews in files of their own are looked at by what takes in mail.
    return not name.lower().endswith(".toml") and _read(walk, name) is not None


async def take_in_form(walk: "WalkScreen[Any]", name: str) -> None:
    """Take over what the form of that name says beside the answers as they are now."""
    if found := _read(walk, name):
        await _take_over(walk, found)


def _read(walk: "WalkScreen[Any]", name: str) -> OfferedAnswers | None:
    if (read := walk.workspace.answers_in) is None:
        return None
    try:
        return read(name, walk.session.assessment)
    except SelfAssessError:
        return None


async def _take_over(walk: "WalkScreen[Session]", found: OfferedAnswers) -> None:
    if not await _is_ours(walk, found):
        return
    before = changed = walk.session.assessment
    for answer in found.answers:
        choice = await _choice(walk, answer)
        if choice == _STOP:
            return
        if choice == _FORM:
            changed = answer.taken(changed)
    what = _("form {name}").format(name=found.name)
    if changed != before:
        walk.take(walk.session.changed(changed, what))
    for line in found.warnings:
        walk.say(line, "warning")
    walk.say(labelled(found.name, found.summary))


async def _is_ours(walk: "WalkScreen[Session]", found: OfferedAnswers) -> bool:
    """Whether it was made from this assessment, or is wanted all the same."""
    from selfassess.tui.dialogs.confirm import is_agreed

    if not found.is_of_another:
        return True
    question = _("It was made from another assessment. Take it in all the same?")
    return await is_agreed(walk, found.name, question, _("Take in"))


async def _choice(walk: "WalkScreen[Session]", answer: OfferedAnswer) -> str:
    """What becomes of it; stopping takes in nothing at all."""
    from selfassess.tui.dialogs.choice import ChoiceScreen

    if not answer.is_different:
        return _FORM
    choices = (
        (_KEEP, _("Keep what the file says")),
        (_FORM, _("Take the form's words")),
        (_STOP, _("Stop, and take in nothing")),
    )
    shown = [shortened(line, WIDEST) for line in answer.lines[:MOST]]
    title = "\n".join([*shown, *["…"] * (len(answer.lines) > MOST)])
    return await ask(walk, ChoiceScreen(title, choices)) or _STOP
