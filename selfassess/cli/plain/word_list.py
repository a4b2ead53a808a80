"""The words of plain lines: which there are, how they are typed, what help tells of them."""

from collections.abc import Iterable, Iterator

from selfassess.cli.plain.shell import PlainShell
from selfassess.core.commands.command import (
    Command,
    Groups,
    all_commands,
    in_plain_lines,
)
from selfassess.core.commands.command_table import ANSWERING, CIVIL_SOCIETY, REVIEWING
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.text.i18n import _, pgettext
from selfassess.core.text.languages.conventions import labelled, lead
from selfassess.core.text.look_alikes import folded
from selfassess.core.text.spelling import did_you_mean

GROUPS = in_plain_lines(ANSWERING)
REVIEW_GROUPS = in_plain_lines(REVIEWING)


def understood(groups: Groups) -> dict[str, Command]:
    """The commands by their words, in English and in the language in force."""
    return {
        typed_key(name): command
        for command in all_commands(groups)
        for name in command.names
    }


def typed_key(typed: str) -> str:
    """A word however it is typed: without capitals and accents, joined by hyphens."""
    return "-".join(folded(typed).split())


def by_name(shell: PlainShell) -> dict[str, Command]:
    """The commands that this session understands, by their words."""
    is_review = isinstance(shell.session, ReviewSession)
    return understood(REVIEW_GROUPS if is_review else GROUPS)


def groups_of(shell: PlainShell) -> Groups:
    """The words that help tells: about reviews only where there are any."""
    if isinstance(shell.session, ReviewSession):
        return REVIEW_GROUPS
    has_reviews = bool(shell.session.reviews)
    return tuple(g for g in GROUPS if has_reviews or g[0] != CIVIL_SOCIETY)


def help_lines(groups: Groups, *, is_brief: bool) -> Iterator[str]:
    """All words under their headings; in brief, without what they do."""
    for title, commands in groups:
        yield lead(pgettext("a heading over actions", title))
        for command in commands:
            yield f"  {command.spelling if is_brief else _row(command)}"


def help_on(command: Command) -> Iterator[str]:
    """All that help tells of one word."""
    yield _row(command)
    if command.texts.more:
        yield _(command.texts.more)


def _row(command: Command) -> str:
    return labelled(command.spelling, _(command.texts.about))


def takes_nothing_sentence(command: Command) -> str:
    """The sentence that nothing may stand behind a word, so that nothing was done."""
    # Translators: {word} is a word that was typed.
    sentence = _("{word} takes nothing after it. Nothing was changed.")
    return sentence.format(word=command.words[0])


def not_known_sentence(word: str, known: Iterable[str]) -> str:
    """The sentence that there is no such word, with the one of these that may be meant."""
    # Translators: help is typed.
    hint = did_you_mean(word, known) or _("help tells all words.")
    # Translators: {word} was typed; {hint} is what may be meant.
    return _("{word} is not known: {hint}").format(word=word, hint=hint)


def unknown_sentence(shell: PlainShell, word: str) -> str:
    """The sentence that a session does not know a word, and who does or what is meant."""
    if any(typed_key(word) in understood(side) for side in (GROUPS, REVIEW_GROUPS)):
        return _for_the_other_side(shell, word.lower())
    names = (name for each in by_name(shell).values() for name in each.names)
    return not_known_sentence(word, [*names, *shell.session.questionnaire.by_id])


def _for_the_other_side(shell: PlainShell, word: str) -> str:
    if isinstance(shell.session, ReviewSession):
        return _(
            "{word} is for those who answer. A reviewer reads the answers, which "
            "cannot be changed here; where tells all of them, help what you can do."
        ).format(word=word)
    return _(
        "{word} is for reviewers. They begin with: selfassess review FILE --as NAME"
    ).format(word=word)
