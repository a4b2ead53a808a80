"""Obeying a word of plain lines, and help on all of them."""

from selfassess.cli.output.dialogue.choices import number_typed
from selfassess.cli.plain.commands import (
    answer,
    conflict_words,
    days,
    details,
    note,
    recovery,
    score,
    take_in,
    trial_words,
)
from selfassess.cli.plain.commands.levels import level_word
from selfassess.cli.plain.commands.program import (
    file_words,
    help_page_word,
    report,
    settings_word,
    speech_words,
)
from selfassess.cli.plain.commands.registers import (
    evidence,
    owners,
    plan_word,
    registers,
)
from selfassess.cli.plain.commands.reviews import receive, reply, review, suggest
from selfassess.cli.plain.commands.walk import filter as filter_words
from selfassess.cli.plain.commands.walk import find_word, guide, navigate
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.cli.plain.word_list import (
    by_name,
    groups_of,
    help_lines,
    help_on,
    takes_nothing_sentence,
    typed_key,
    unknown_sentence,
)
from selfassess.core.commands.plain_words import in_english
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.text.i18n import _

ABOUT_THE_LAST_ANSWER = ("hints", "messages")
"""The commands that tell what was said before."""


def obey(shell: PlainShell, line: str) -> None:
    """Do what was typed; say what could have been meant where it is not known."""
    line = line.strip()
    if line[0] == "/":  # as in many pagers: no blank needed
        line = f"find {line[1:]}"
    first, *behind = line.split(maxsplit=1)
    rest = "".join(behind)
    known = by_name(shell)
    whole = None if "\n" in line else known.get(typed_key(line))
    command = whole or known.get(typed_key(first))
    if command is None:
        _obey_unknown(shell, line)
    elif rest and not whole and not command.action.takes:
        shell.say(takes_nothing_sentence(command))
    elif "\n" in line and not command.action.may_have_lines:
        sentence = _(
            "Several lines were pasted, and {word} takes one. Nothing was done. "
            "note + takes text of several lines."
        )
        shell.say(sentence.format(word=command.words[0]))
    else:
        if command.id not in ABOUT_THE_LAST_ANSWER:
            shell.speech.turn()
        is_review = isinstance(shell.session, ReviewSession)
        handlers = HANDLERS_OF_REVIEWERS if is_review else HANDLERS_OF_GOVERNMENTS
        text = "" if whole else in_english(rest, command.action.takes)
        handlers[command.id](shell, text)


def _obey_unknown(shell: PlainShell, line: str) -> None:
    """Take it for a number that was told or a place to go to, if it is one."""
    questionnaire = shell.session.questionnaire
    numbered = guide.numbered_answers(shell) if shell.is_guided else ()
    if number := number_typed(line, len(numbered)):
        obey(shell, numbered[number - 1])
    elif line.isdecimal():
        obey(shell, f"{shell.number_word} {line}")
    elif line.lower() in questionnaire.by_id or line in questionnaire.by_number:
        obey(shell, f"go {line}")
    else:
        shell.say(unknown_sentence(shell, line.split()[0][:40]))


def _help(shell: PlainShell, text: str) -> None:
    if not text:
        shell.say(*help_lines(groups_of(shell), is_brief=shell.is_brief))
        # Translators: “help note” is typed.
        shell.hint(_("help and a word, such as help note, tells more about it."))
    elif command := by_name(shell).get(typed_key(text)):
        shell.say(*help_on(command))
    else:
        _obey_unknown(shell, text.lower())


def _quit(shell: PlainShell, _words: str) -> None:
    if shell.session.trial_from:
        kept = shell.agrees(_("Keep what was tried out?"))
        obey(shell, "keep" if kept else "discard")
    shell.keep()
    if not shell.is_saved:
        shell.say(_("Not saved: {reason}").format(reason=shell.saver.reason))
        if not shell.agrees(_("Leave all the same?")):
            shell.say(_("You are still here."))
            return
    shell.is_over = True


_ANY_SIDE: Handlers = {
    **note.HANDLERS,
    **navigate.HANDLERS,
    **find_word.HANDLERS,
    **filter_words.HANDLERS,
    **level_word.HANDLERS,
    **recovery.HANDLERS,
    **conflict_words.HANDLERS,
    **speech_words.HANDLERS,
    **settings_word.HANDLERS,
    **file_words.HANDLERS,
    **help_page_word.HANDLERS,
    "keys": _help,
    "quit": _quit,
    **answer.HANDLERS,
    **days.HANDLERS,
}
HANDLERS_OF_GOVERNMENTS: Handlers = {
    **_ANY_SIDE,
    **evidence.HANDLERS,
    **reply.HANDLERS,
    **score.HANDLERS,
    **trial_words.HANDLERS,
    **guide.HANDLERS,
    **details.HANDLERS,
    **registers.HANDLERS,
    **plan_word.HANDLERS,
    **owners.HANDLERS,
    **report.HANDLERS,
    **receive.HANDLERS,
    **take_in.HANDLERS,
}
HANDLERS_OF_REVIEWERS: Handlers = {**_ANY_SIDE, **review.HANDLERS, **suggest.HANDLERS}
