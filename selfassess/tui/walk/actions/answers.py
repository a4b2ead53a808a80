"""Answering: status, evidence, flag, trying out, undo and redo."""

from functools import partial
from typing import TYPE_CHECKING

from selfassess.core.model.questionnaire.phases import Guideline, Phase
from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.model.status import Status
from selfassess.core.scoring.part_labels import nothing_to_leave_out
from selfassess.core.scoring.parts import optional_parts, parts_around
from selfassess.core.session.guide import Question, onward, question
from selfassess.core.session.navigation import Step
from selfassess.core.session.session import Session
from selfassess.core.session.workspace import OneSession
from selfassess.core.text.i18n import _
from selfassess.tui.dialogs.dialog import ask, opens
from selfassess.tui.walk.actions import note
from selfassess.tui.walk.actions.navigation import show_all

if TYPE_CHECKING:
    from selfassess.tui.walk.screen import WalkScreen


def answer(walk: "WalkScreen[OneSession]", status: str) -> None:
    """Claim a status for the requirement in view."""
    if walk.permission.in_no_requirement():
        return
    claimed, requirement = Status(status), walk.session.requirement
    if claimed is Status.NOT_APPLICABLE and not requirement.not_applicable:
        walk.say(_('"Not applicable" is not allowed for this requirement.'))
        return
    walk.skipped = set()
    walk.take(walk.session.answered(claimed))


def confirm(walk: "WalkScreen[Session]") -> None:
    """Claim for this plan what was brought from an earlier one."""
    if walk.permission.in_no_requirement():
        return
    if walk.session.answer.origin:
        answer(walk, walk.session.answer.written)
    else:
        walk.say(_("Nothing to confirm here."))


def flag(walk: "WalkScreen[Session]") -> None:
    """Flag the requirement in view to come back to, or no longer."""
    if walk.permission.is_refused_here(flag):
        return
    walk.take(walk.session.flagged())
    flagged = walk.session.answer.come_back
    walk.say(_("Flagged: come back.") if flagged else _("No longer flagged."))


def undo(walk: "WalkScreen[OneSession]") -> None:
    """Take the last change back, and say which."""
    session = walk.session.undo()
    if session is None or not walk.permission.is_refused(partial(undo, walk)):
        _step(walk, session, _("Undone: {what}"), walk.session.done)


def redo(walk: "WalkScreen[OneSession]") -> None:
    """Do again what was undone, and say what."""
    session = walk.session.redo()
    if session is None or not walk.permission.is_refused(partial(redo, walk)):
        _step(walk, session, _("Done again: {what}"), walk.session.undone)


def _step(
    walk: "WalkScreen[OneSession]",
    session: OneSession | None,
    text: str,
    steps: tuple[Step, ...],
) -> None:
    walk.take(session)
    if session is not None:
        walk.say(text.format(what=steps[-1].what))


def go_on(walk: "WalkScreen[Session]") -> None:
    """Enter: the note, or with one question at a time the next question."""
    if not walk.guided or isinstance(walk.part, AskedLevel):
        note.write(walk)
        return
    current = question(walk.session, walk.skipped)
    if current in (Question.STATUS, Question.DONE):
        walk.take(onward(walk.session))
        return
    walk.skipped.add(current)
    walk.show_state()


def evidence(walk: "WalkScreen[Session]") -> None:
    """The evidence of the requirement in view."""
    if walk.permission.is_refused_here(evidence):
        return
    from selfassess.tui.screens.registers.evidence import EvidenceScreen
    from selfassess.tui.screens.registers.open_register import OpenRegister

    doubts, files = walk.workspace.doubts, walk.workspace.files
    register = OpenRegister(lambda: walk.session, walk.take, doubts, files)
    walk.app.push_screen(EvidenceScreen(register))


def what_if(walk: "WalkScreen[Session]") -> None:
    """Begin to try answers out, or keep what was tried."""
    if walk.session.trial_from is None:
        walk.take(walk.session.start_what_if())
        walk.say(_("Nothing is saved until you keep it."))
        return
    kept = walk.session.trial_kept()
    if not walk.permission.asks_first(kept, partial(what_if, walk)):
        walk.take(kept)
        walk.say(_("Kept what was tried out."))


def leave_mode(walk: "WalkScreen[Session]") -> None:
    """Leave what is tried out, or else show all again."""
    if walk.session.trial_from is None:
        show_all(walk)
    else:
        walk.take(walk.session.trial_discarded())
        walk.say(_("Discarded what was tried out."))


@opens
async def details(walk: "WalkScreen[Session]") -> None:
    """What the report says around the answers."""
    if walk.permission.is_refused(partial(details, walk)):
        return
    from selfassess.core.validation.details_form import (
        details_asked,
        details_of,
        with_details,
    )
    from selfassess.core.validation.evidence_form import typed_over
    from selfassess.tui.screens.details import details_form

    session = walk.session
    rows = details_asked(session.questionnaire)
    before = details_of(session.assessment, rows)
    form = details_form(session.assessment, session.questionnaire)
    values = await ask(walk, form)
    if values is not None:
        # Others may have saved while it was open: only what was typed counts.
        now = typed_over(details_of(walk.session.assessment, rows), before, values)
        assessment = with_details(walk.session.assessment, now, rows)
        walk.take(walk.session.changed(assessment, _("about this assessment")))


@opens
async def leave_out(walk: "WalkScreen[Session]") -> None:
    """Leave out the phase or guideline in view, or around the requirement."""
    questionnaire = walk.session.questionnaire
    parts = parts_around(questionnaire, walk.session.current_id)
    if isinstance(walk.part, Phase | Guideline):
        parts = [p for p in optional_parts(questionnaire).values() if p is walk.part]
    if not parts:
        walk.say(nothing_to_leave_out())
        return
    if walk.permission.is_refused(partial(leave_out, walk)):
        return
    from selfassess.tui.screens.phases.parts import left_out_form, reasons_in

    values = await ask(walk, left_out_form(walk.session, parts))
    if values is not None:
        walk.take(walk.session.without(reasons_in(parts, values)))
