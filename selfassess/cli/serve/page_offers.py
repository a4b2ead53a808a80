"""What a page offers at each question of the plain walk: buttons, words, the note."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from selfassess.cli.plain.commands.note import lines_prompt
from selfassess.cli.plain.loop import word_prompt
from selfassess.cli.plain.shell import PlainShell
from selfassess.cli.plain.word_list import groups_of
from selfassess.core.commands.command import Command, all_commands
from selfassess.core.commands.plain_words import own_names
from selfassess.core.model.status import GIVEN, STATUSES
from selfassess.core.scoring.labels import status_label
from selfassess.core.text.i18n import _, pgettext


class TypedKind(StrEnum):
    """What is to be typed."""

    WORD = "word"
    """One of the words of plain lines."""
    CHOICE = "choice"
    """One of a few answers."""
    LINES = "lines"
    """A text of several lines."""
    FIELD = "field"
    """A value on one line."""


@dataclass(frozen=True, slots=True)
class PageButton:
    """A button: what it is called, what it types, whether more is typed behind it."""

    label: str
    typed: str
    about: str = ""
    is_begun: bool = False


GIVING = {STATUSES[status].command: status for status in GIVEN}
"""The statuses by the commands that give them."""
USUAL = (
    *(*GIVING, "agree", "disagree", "cannot-tell", "next", "previous"),
    *("unanswered", "unreviewed", "undo", "score", "report", "guide", "quit"),
)
"""The commands that stand as buttons beside the field, by their names."""

TAKING_A_VALUE = ("dates", "details", "settings", "settle")
"""The words that take something behind the number of a list."""
NUMBERS_OF_NO_USE_ALONE = ("", "evidence")
"""The words that take no number of their list alone, as lists without numbers."""


def kind_of(shell: PlainShell, prompt: str) -> TypedKind:
    """What the prompt asks for."""
    if shell.options:
        return TypedKind.CHOICE
    kinds = {
        word_prompt(shell.session): TypedKind.WORD,
        lines_prompt(): TypedKind.LINES,
    }
    return kinds.get(prompt, TypedKind.FIELD)


def numbers_told(shell: PlainShell) -> dict[str, str]:
    """What the numbers told by now stand for, by what is typed."""
    word = shell.speech.list_word
    if word == "go":
        return _requirements_told(shell)
    if word in NUMBERS_OF_NO_USE_ALONE:
        return {}
    lines = (each if isinstance(each, str) else each[0] for each in shell.speech.told)
    buttons = filter(None, map(_numbered, lines))
    return {f"{word} {each.typed}": each.label for each in buttons}


def _requirements_told(shell: PlainShell) -> dict[str, str]:
    told = len(shell.numbered) - len(shell.speech.untold)
    by_id = shell.session.questionnaire.by_id
    return {
        f"go {number}": f"{number}. {by_id[place].title}"
        for number, place in enumerate(shell.numbered[: max(told, 0)], 1)
    }


def question_of(
    shell: PlainShell, prompt: str, seen: Mapping[str, str]
) -> dict[str, Any]:
    """All that a page needs to know to ask; `seen`: the numbers that it has offered."""
    kind, session = kind_of(shell, prompt), shell.session
    question: dict[str, Any] = {
        "kind": kind,
        "prompt": prompt.strip().removesuffix(">"),
        "place": session.current_id,
        "title": session.requirement.title,
        "saved": shell.is_saved,
        "choices": [asdict(choice) for choice in _choices(shell, kind, seen)],
    }
    if kind is TypedKind.WORD:
        question |= {"note": session.note, "groups": list(_groups(shell))}
    return question


def _choices(
    shell: PlainShell, kind: TypedKind, seen: Mapping[str, str]
) -> Iterator[PageButton]:
    if kind is TypedKind.CHOICE:
        yield from (PageButton(each.label, each.name) for each in shell.options)
    if kind is TypedKind.FIELD:
        yield from filter(None, map(_numbered, shell.offered))
    if kind is not TypedKind.WORD:
        return
    for typed, label in numbers_told(shell).items():
        if seen.get(typed) != label:
            is_begun = shell.speech.list_word in TAKING_A_VALUE
            yield PageButton(label, typed, is_begun=is_begun)
    if shell.speech.untold:
        yield PageButton(_word("more"), "more")
    if shell.is_guided:
        # Translators: on a button: leave the question open.
        yield PageButton(_("Skip the question"), "")
    commands = {c.id: c for c in all_commands(groups_of(shell))}
    yield from (_usual(commands[name]) for name in USUAL if name in commands)


def _numbered(line: str) -> PageButton | None:
    number = re.match(r"\s*(\d+)\.", line)
    return PageButton(line.strip(), number[1]) if number else None


def _usual(command: Command) -> PageButton:
    status, word = GIVING.get(command.id), command.words[0]
    label = status_label(status) if status else _word(word)
    return PageButton(label, word, _(command.texts.about))


def _word(word: str) -> str:
    return next(iter(own_names(word)), word)


def _groups(shell: PlainShell) -> Iterator[dict[str, Any]]:
    """All words of this side under the headings of help."""
    for title, commands in groups_of(shell):
        yield {
            "title": pgettext("a heading over actions", title),
            "choices": [asdict(_any(command)) for command in commands],
        }


def _any(command: Command) -> PageButton:
    about = _(command.texts.about)
    is_begun = bool(command.action.takes)
    return PageButton(command.spelling, _word(command.words[0]), about, is_begun)
