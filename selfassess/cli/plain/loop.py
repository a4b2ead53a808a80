"""The loop of a session: ask, obey, say what is true now."""

from contextlib import suppress

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import print_err, print_error, print_out
from selfassess.cli.output.wrap import wrapped
from selfassess.cli.plain.commands.program.speech_words import general_hint
from selfassess.cli.plain.commands.recovery import show_recovered_work
from selfassess.cli.plain.commands.walk.guide import ask_question, skip
from selfassess.cli.plain.input import Left, Reader
from selfassess.cli.plain.registry import obey
from selfassess.cli.plain.sentences.messages import (
    show_change,
    show_requirement,
    show_saving,
)
from selfassess.cli.plain.shell import PlainShell, Unchanged
from selfassess.core.review.labels import reviewed_label, reviewer_label
from selfassess.core.scoring.labels import final_remark
from selfassess.core.session.launcher import Preferences
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.workspace import AnySession, Workspace
from selfassess.core.text.i18n import _
from selfassess.tui.terminal.signals import exit_code


def walk_plainly(
    workspace: Workspace,
    why: str = "",
    reader: Reader | None = None,
    preferences: Preferences | None = None,
) -> int:
    """Walk until the person leaves or the input ends; return the exit code.

    `why`: why there are plain lines, where that was not said yet; `reader`: who has
    asked for lines already, where somebody has; `preferences`: what the person has set.
    """
    print_out(*wrapped(why))
    reader = reader or Reader()
    shell = PlainShell(workspace, reader, reader.interruptible, preferences)
    return walk_in(shell, reader)


def walk_in(shell: PlainShell, reader: Reader) -> int:
    """Walk in a shell that asks this reader; return the exit code."""
    with reader.watching():
        try:
            code = _walk(shell)
        except Left as left:
            code = exit_code(left.number)
        finally:
            shell.keep()
            shell.workspace.remember(shell.session.current_id)
            shell.saver.guard.close()
    return _farewell(shell, code)


def _walk(shell: PlainShell) -> int:
    _greet(shell)
    while not shell.is_over:
        try:
            _turn(shell)
        except EOFError:
            print_out("")
            shell.is_over = True
    return Exit.YES


def _greet(shell: PlainShell) -> None:
    assessment = shell.session.assessment
    shell.say(f"{assessment.country}, {assessment.action_plan}")
    if isinstance(shell.session, ReviewSession):
        shell.say(_review_sentence(shell.session))
    shell.say(*filter(None, [shell.workspace.read_only]), *shell.workspace.warnings)
    show_recovered_work(shell)
    shell.say(final_remark(assessment, shell.session.score))
    show_requirement(shell)
    shell.hint(general_hint())


def _review_sentence(session: ReviewSession) -> str:
    return _(
        "{reviewer} reviews it: {reviewed}. The answers cannot be changed here."
    ).format(
        reviewer=reviewer_label(session.record.reviewer),
        reviewed=reviewed_label(
            session.reviewed, len(session.questionnaire.requirements)
        ),
    )


def word_prompt(session: AnySession) -> str:
    """What stands before the place where a word is typed."""
    return f"{session.current_id}> "


def _turn(shell: PlainShell) -> None:
    if shell.is_guided:
        ask_question(shell)
    line = shell.ask(word_prompt(shell.session))
    was_saved = shell.is_saved
    shell.look_outside()
    shell.keep()
    if line.strip():
        _obey(shell, line)
    elif shell.is_guided:
        skip(shell)
    else:
        shell.progress_told = ""
        show_change(shell)
    if not shell.is_over:
        show_saving(shell, was_saved=was_saved)


def _obey(shell: PlainShell, line: str) -> None:
    """Do what was typed; Ctrl+C or the end of the input leaves a question within."""
    before = shell.session.record
    try:
        with suppress(Unchanged):
            obey(shell, line)
    except (EOFError, Left) as left:
        if isinstance(left, Left) and not left.is_by_hand:
            raise
        is_kept = shell.session.record is not before
        print_out("")  # the prompt still stands in this line
        shell.say(
            _("The question was left."),
            # Translators: somebody leaves a form or a text half-way.
            _("What was typed so far is kept.")
            if is_kept
            else _("Nothing was changed."),
        )


def _farewell(shell: PlainShell, code: int) -> int:
    if not shell.is_over:
        print_out("")  # the prompt still stands in this line
    if shell.session.trial_from:
        shell.say(_("What was tried out is not in the file."))
    if not shell.is_saved:
        print_error(shell.saver.reason)
        if where := shell.saver.guard.where:
            # Translators: it: what was not saved.
            text = _("it is kept in {path} and offered when you open it again")
            print_err(f"  {text.format(path=where)}")
        return code or Exit.CANNOT
    print_out(shell.workspace.parting_text)
    return code
