"""What may stand next on a command line, as the parser knows it."""

import re
from argparse import SUPPRESS, Action
from collections.abc import Iterable, Mapping, Sequence

from selfassess.cli.arguments.command_parser import CommandParser
from selfassess.cli.integrations.completion.file_offers import words_out_of_files

_HARMLESS = re.compile(r"[\w@%+:,./-]+")
"""What no shell reads as anything but a word; a file may have any other name."""

_MANY = ("+", "*")


def candidates(root: CommandParser, before: Sequence[str], begun: str) -> list[str]:
    """The words that begin so and may follow; none where files are what may follow."""
    parser, words = _command_of(root, before)
    if begun.startswith("-"):
        offered: Iterable[str] = (
            name for name, each in parser.options.items() if each.help != SUPPRESS
        )
    else:
        offered = _values(awaited(parser, words), before, begun)
    return [
        word for word in offered if word.startswith(begun) and _HARMLESS.fullmatch(word)
    ]


def _command_of(
    parser: CommandParser, words: Sequence[str]
) -> tuple[CommandParser, Sequence[str]]:
    """The parser of the command that the words name, and what stands behind it."""
    for each in parser.positionals:
        if isinstance(each.choices, Mapping):
            for at, word in enumerate(words):
                if word in each.choices:
                    return _command_of(each.choices[word], words[at + 1 :])
    return parser, words


def awaited(parser: CommandParser, words: Sequence[str]) -> Action | None:
    """The option or the place that the word behind these is for; None if there is none."""
    option, filled = None, 0
    for word in words:
        if word.startswith("-"):
            option = _with_value(parser.options.get(word))
        elif option is None:
            filled += 1
        elif option.nargs not in _MANY:
            option = None
    if option:
        return option
    places = parser.positionals
    if filled < len(places):
        return places[filled]
    return places[-1] if places and places[-1].nargs in _MANY else None


def _with_value(option: Action | None) -> Action | None:
    return None if option is None or option.nargs == 0 else option


def _values(action: Action | None, before: Sequence[str], begun: str) -> Iterable[str]:
    if action is None:
        return ()
    if action.choices is not None:
        return map(str, action.choices)
    name = action.option_strings[-1] if action.option_strings else action.dest
    return words_out_of_files(name, str(action.metavar), before, begun)
