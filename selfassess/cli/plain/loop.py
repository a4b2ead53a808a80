"""The loop of a session: ask, obey, say what is true now."""

from contextlib import suppress

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import complain, say
from selfassess.cli.plain.commands.guide import question_sentence, skip
from selfassess.cli.plain.commands.recovery import tell_what_was_left
from selfassess.cli.plain.input import Left, Reader
from selfassess.cli.plain.messages import tell_change, tell_place, tell_saving
from selfassess.cli.plain.registry import obey
from selfassess.cli.plain.shell import PlainShell, Unchanged
from selfassess.core.review.labels import reviewed_label, reviewer_label
from selfassess.core.scoring.labels import final_remark
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.workspace import Workspace
from selfassess.core.text.i18n import _


def walk_plainly(work: Workspace) -> int:
    """Walk until the person leaves or the input ends; return the exit code."""
    reader = Reader()
    session = PlainShell(work, reader, reader.interruptible)
    with reader.watching():
        try:
            code = _walk(session)
        except Left as left:
            code = 128 + left.number
        finally:
            session.keep()
            session.workspace.remember(session.session.current_id)
            session.guard.close()
    return _farewell(session, code)


def _walk(session: PlainShell) -> int:
    _greet(session)
    while not session.is_over:
        try:
            _turn(session)
        except EOFError:
            say("")
            session.is_over = True
    return Exit.YES


def _greet(session: PlainShell) -> None:
    assessment = session.session.assessment
    session.say(f"{assessment.country}, {assessment.action_plan}")
    if isinstance(session.session, ReviewSession):
        session.say(_review_sentence(session.session))
    session.say(
        *filter(None, [session.workspace.read_only]), *session.workspace.warnings
    )
    tell_what_was_left(session)
    session.say(final_remark(assessment, session.session.score))
    tell_place(session)
    session.say(_("Type help for all words, quit to leave."))


def _review_sentence(walk: ReviewSession) -> str:
    return _(
        "{reviewer} reviews it: {reviewed}. The answers cannot be changed here."
    ).format(
        reviewer=reviewer_label(walk.record.reviewer),
        reviewed=reviewed_label(walk.reviewed, len(walk.questionnaire.requirements)),
    )


def _turn(session: PlainShell) -> None:
    if session.is_guided:
        session.say(question_sentence(session))
    line = session.ask(f"{session.session.current_id}> ")
    was_saved = session.is_saved
    session.look_outside()
    session.keep()
    if line.strip():
        with suppress(Unchanged):
            obey(session, line)
    elif session.is_guided:
        skip(session)
    else:
        tell_change(session)
    if not session.is_over:
        tell_saving(session, was_saved=was_saved)


def _farewell(session: PlainShell, code: int) -> int:
    if not session.is_over:
        say("")  # the prompt still stands in this line
    if session.session.trial_from:
        say(_("What was tried out is not in the file."))
    if not session.is_saved:
        reason = session.why_not_saved
        complain(_("selfassess: error: {reason}").format(reason=reason))
        if where := session.guard.where:
            words = _("  it is kept in {path} and offered when you open it again")
            complain(words.format(path=where))
        return code or Exit.CANNOT
    say(session.workspace.last_words)
    return code
