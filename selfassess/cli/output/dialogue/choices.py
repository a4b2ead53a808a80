"""Questions that have a few answers: each is given by its number, or by a word."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from selfassess.core.text.i18n import _, pgettext
from selfassess.core.text.languages.conventions import in_a_row
from selfassess.core.text.look_alikes import folded
from selfassess.core.text.terminal import cell_width

Ask = Callable[[str], str]
"""Shows a prompt and returns what was typed; raises EOFError at the end of the input."""
Say = Callable[[str], None]

LONGEST_ROW = 60
"""Cells of answers in a row before the place to type; longer ones stand in a list."""
LONGEST_NUMBER = 4
"""More digits are no number of a list, and thousands of them none to Python."""


class Option(NamedTuple):
    """One of the answers that a question has."""

    name: str
    """As the program knows it."""
    label: str
    """What stands behind its number."""
    words: tuple[str, ...] = ()
    """What may be typed in its place, besides its name and its label."""


def choose(options: Sequence[Option], ask: Ask, say: Say) -> str:
    """The name of the option that is typed; asked again until it is one of them."""
    row = in_numbers(options)
    # Translators: {choices} is such as “1 yes, 2 no”.
    wanted = _("Type one of these numbers: {choices}.").format(choices=row)
    if cell_width(row) > LONGEST_ROW:
        for line in with_numbers(each.label for each in options):
            say(line)
        # Translators: stands before the place where a number of a list is typed.
        row = pgettext("a question in plain lines", "number")
        wanted = _("Type a number from 1 to {most}.").format(most=len(options))
    while (option := option_meant(ask(f"{row}> "), options)) is None:
        say(wanted)
    return option.name


def with_numbers(lines: Iterable[str]) -> Iterator[str]:
    """The lines of a list, each behind the number by which it can be chosen."""
    return (f"  {number}. {line}" for number, line in enumerate(lines, 1))


def in_numbers(options: Sequence[Option]) -> str:
    """The answers with their numbers, in a row."""
    # Translators: a number that can be typed, and what it means.
    text = _("{number} {label}")
    rows = enumerate(options, 1)
    return in_a_row(text.format(number=n, label=each.label) for n, each in rows)


def option_meant(typed: str, options: Sequence[Option]) -> Option | None:
    """The option of the number or the word that was typed; None if it is none of them."""
    said = folded(typed.strip())
    if number := number_typed(said, len(options)):
        return options[number - 1]
    for option in options if said else ():
        if said in map(folded, (option.name, option.label, *option.words)):
            return option
    return None


def number_typed(typed: str, most: int) -> int:
    """The number of a list of so many that was typed; 0 if it is none of it."""
    number = int(typed) if typed.isdecimal() and len(typed) <= LONGEST_NUMBER else 0
    return number if number <= most else 0


def yes_or_no() -> tuple[Option, Option]:
    """The two answers, in English and as they are shown."""
    return (
        Option("yes", pgettext("typed", "yes"), (pgettext("typed", "y"), "y")),
        Option("no", pgettext("typed", "no"), (pgettext("typed", "n"), "n")),
    )


def agrees(ask: Ask, say: Say) -> bool:
    """Whether yes is typed to a question that was asked; asked again until it is one."""
    return choose(yes_or_no(), ask, say) == "yes"
