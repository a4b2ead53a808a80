"""Obeying a word of plain lines, and help on all of them."""

from typing import NamedTuple

from selfassess.cli.output.dialogue.choices import number_typed
from selfassess.cli.plain.commands import (
    answer,
    days,
    details,
    guide,
    navigate,
    note,
    recovery,
    score,
    take_in,
)
from selfassess.cli.plain.commands import filter as filters
from selfassess.cli.plain.commands.levels import level_word
from selfassess.cli.plain.commands.program import (
    file_words,
    help_page_word,
    report,
    settings_word,
    speech_words,
)
from selfassess.cli.plain.commands.registers import evidence, owners, registers
from selfassess.cli.plain.commands.reviews import receive, reply, review, suggest
from selfassess.cli.plain.shell import Handler, Handlers, PlainShell
from selfassess.core.commands.command import (
    Command,
    Groups,
    all_commands,
    in_plain_lines,
)
from selfassess.core.commands.command_table import ANSWERING, CIVIL_SOCIETY, REVIEWING
from selfassess.core.commands.plain_words import in_english
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.text.i18n import _, pgettext
from selfassess.core.text.languages.conventions import labelled, lead
from selfassess.core.text.look_alikes import folded
from selfassess.core.text.spelling import did_you_mean

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
    word = whole or known.get(typed_key(first))
    if word is None:
        _unknown(shell, line)
    elif rest and not whole and not word.command.action.takes:
        shell.say(
            # Translators: {word} is a word that was typed.
            _("{word} takes nothing after it. Nothing was changed.").format(
                word=word.command.words[0]
            )
        )
    elif "\n" in line and not word.command.action.may_have_lines:
        _several_lines(shell, word.command)
    else:
        takes = word.command.action.takes
        if word.command.id not in ABOUT_THE_LAST_ANSWER:
            shell.speech.turn()
        word.handler(shell, "" if whole else in_english(rest, takes))


def _several_lines(shell: PlainShell, command: Command) -> None:
    shell.say(
        _(
            "Several lines were pasted, and {word} takes one. Nothing was done. "
            "note + takes text of several lines."
        ).format(word=command.words[0])
    )


def _unknown(shell: PlainShell, line: str) -> None:
    questionnaire = shell.session.questionnaire
    numbered = guide.numbered_answers(shell) if shell.is_guided else ()
    if number := number_typed(line, len(numbered)):
        obey(shell, numbered[number - 1])
        return
    is_place = line.lower() in questionnaire.by_id or line in questionnaire.by_number
    if line.isdecimal() or is_place:
        obey(shell, f"{shell.number_word if line.isdecimal() else 'go'} {line}")
        return
    word = line.split()[0][:40]
    if any(typed_key(word) in understood(is_review=side) for side in (True, False)):
        shell.say(_for_the_other_side(shell, word.lower()))
        return
    words = {word.command for word in by_name(shell).values()}
    names = (name for command in words for name in command.names)
    known = [*names, *shell.session.questionnaire.by_id]
    # Translators: help is typed.
    hint = did_you_mean(word, known) or _("help tells all words.")
    # Translators: {word} was typed; {hint} is what may be meant.
    shell.say(_("{word} is not known: {hint}").format(word=word, hint=hint))


def _for_the_other_side(shell: PlainShell, word: str) -> str:
    if isinstance(shell.session, ReviewSession):
        return _(
            "{word} is for those who answer. A reviewer reads the answers, which "
            "cannot be changed here; where tells all of them, help what you can do."
        ).format(word=word)
    return _(
        "{word} is for reviewers. They begin with: selfassess review FILE --as NAME"
    ).format(word=word)


def _help(shell: PlainShell, text: str) -> None:
    if not text:
        for title, group in groups_of(shell):
            shell.say(
                lead(pgettext("a heading over actions", title)),
                *(f"  {word_row(each, is_brief=shell.is_brief)}" for each in group),
            )
        # Translators: “help note” is typed.
        shell.hint(_("help and a word, such as help note, tells more about it."))
    elif word := by_name(shell).get(typed_key(text)):
        shell.say(word_row(word.command))
        if more := word.command.texts.more:
            shell.say(_(more))
    else:
        _unknown(shell, text.lower())


def word_row(command: Command, *, is_brief: bool = False) -> str:
    """A plain word with what it takes and, if not in brief, what it does."""
    if is_brief:
        return command.spelling
    return labelled(command.spelling, _(command.texts.about))


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
    **filters.HANDLERS,
    **level_word.HANDLERS,
    **recovery.HANDLERS,
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
    **guide.HANDLERS,
    **details.HANDLERS,
    **registers.HANDLERS,
    **owners.HANDLERS,
    **report.HANDLERS,
    **receive.HANDLERS,
    **take_in.HANDLERS,
}
HANDLERS_OF_REVIEWERS: Handlers = {**_ANY_SIDE, **review.HANDLERS, **suggest.HANDLERS}
GROUPS = in_plain_lines(ANSWERING)
REVIEW_GROUPS = in_plain_lines(REVIEWING)


class Word(NamedTuple):
    """A command with what does its work."""

    command: Command
    handler: Handler


def understood(*, is_review: bool) -> dict[str, Word]:
    """The words of one side, in English and in the language in force."""
    groups = REVIEW_GROUPS if is_review else GROUPS
    handlers = HANDLERS_OF_REVIEWERS if is_review else HANDLERS_OF_GOVERNMENTS
    return {
        typed_key(name): Word(command, handlers[command.id])
        for command in all_commands(groups)
        for name in command.names
    }


def typed_key(typed: str) -> str:
    """A word however it is typed: without capitals and accents, joined by hyphens."""
    return "-".join(folded(typed).split())


def by_name(shell: PlainShell) -> dict[str, Word]:
    """The words that this session understands."""
    return understood(is_review=isinstance(shell.session, ReviewSession))


def groups_of(shell: PlainShell) -> Groups:
    """The words that help tells: about reviews only where there are any."""
    if isinstance(shell.session, ReviewSession):
        return REVIEW_GROUPS
    has_reviews = bool(shell.session.reviews)
    return tuple(g for g in GROUPS if has_reviews or g[0] != CIVIL_SOCIETY)
