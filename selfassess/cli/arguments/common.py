"""How commands are added, and the options that several of them have."""

import re
from argparse import REMAINDER, SUPPRESS, ArgumentTypeError
from collections.abc import Callable
from contextlib import suppress
from datetime import date

from selfassess.cli.arguments.command_parser import CommandParser
from selfassess.cli.locales import language_found, no_language, no_words_in
from selfassess.core.text.i18n import _
from selfassess.core.text.language_codes import is_language

Command = Callable[[str, str], CommandParser]
"""Adds a command of that name, with the text that says what it does."""

Add = Callable[..., object]
"""A parser's `add_argument`."""


def commands_below(parser: CommandParser, key: str, word: str) -> Command:
    """Let commands follow in this place; the one that was given is kept as `key`."""
    commands = parser.add_subparsers(dest=key, metavar=word)
    shown = _("show this help message and exit")

    def command(name: str, text: str) -> CommandParser:
        added = commands.add_parser(name, help=text, description=text, add_help=False)
        # argparse would look for a catalogue of its own, once for each command.
        added.add_argument("-h", "--help", action="help", help=shown)
        if added.prog.partition(" ")[2] not in WITH_A_LANGUAGE_OF_THEIR_OWN:
            add_lang(added.add_argument, SUPPRESS)
        return added

    return command


WITH_A_LANGUAGE_OF_THEIR_OWN = ("report", "form", "questionnaires show", "publish")
"""The commands behind which `--lang` is the language of what they make."""


def add_lang(add: Add, text: str) -> None:
    """The language of the program's words, which `main` has looked up before."""
    add("--lang", metavar="CODE", type=a_language, default=SUPPRESS, help=text)


def add_document_language(add: Add) -> None:
    """The language of what a command makes."""
    text = _("the language of what is made; that of the answers if not given")
    add("--lang", dest="language", metavar="CODE", type=a_tag, help=text)


def add_problem_format(add: Add) -> None:
    """The form in which problems of files are told."""
    add(
        "--format",
        choices=("text", "json", "github", "sarif"),
        default="text",
        help=_("for people, programs, pull requests on GitHub, or code scanning"),
    )
    add(
        "--json",
        dest="format",
        action="store_const",
        const="json",
        # Translators: help of --json: it is the same as --format json.
        help=_("the same as {option}").format(option="--format json"),
    )


def a_tag(text: str) -> str:
    """The tag of any language there is; raise ArgumentTypeError."""
    if not is_language(text):
        raise ArgumentTypeError(no_language(text))
    return text


def a_language(text: str) -> str:
    """A language of ours as an argument says it; raise ArgumentTypeError."""
    if not (found := language_found(text)):
        raise ArgumentTypeError(no_words_in(text))
    return found


_UNITS = {"": 1_000_000, "B": 1, "KB": 1000, "MB": 1_000_000, "GB": 1_000_000_000}
_SIZE = re.compile(r"(\d+(?:\.\d+)?) *([KMG]?B|)", re.IGNORECASE)


def a_size(text: str) -> int:
    """A size such as 20MB as a number of bytes; raise ArgumentTypeError."""
    if not (match := _SIZE.fullmatch(text.strip())):
        # Translators: follows the name of an option; {text} is what was typed.
        message = _("must be a size such as 20MB, not '{text}'")
        raise ArgumentTypeError(message.format(text=text))
    return int(float(match[1]) * _UNITS[match[2].upper()])


def a_day(text: str) -> date:
    """A day as an argument says it; raise ArgumentTypeError."""
    # Files take no other years; only who names a day waits for this.
    from selfassess.core.model.fields import FIRST_YEAR, LAST_YEAR

    # Translators: follows the name of an option; {text} is what was typed.
    message = _("must be a date such as 2026-11-23, not '{text}'")
    with suppress(ValueError):
        day = date.fromisoformat(text)
        if FIRST_YEAR <= day.year <= LAST_YEAR:
            return day
        # Translators: follows the name of an option; {text} is what was typed.
        message = _("must be a date in a year from {first} to {last}, not '{text}'")
    years = {"first": FIRST_YEAR, "last": LAST_YEAR}
    raise ArgumentTypeError(message.format(text=text, **years))


def a_zone(text: str) -> str:
    """A time zone as an argument says it; raise ArgumentTypeError."""
    from selfassess.core.model.registers.time_zones import zone_hint, zone_named

    try:
        zone_named(text)
    except LookupError:
        message = _("no time zone has the name '{text}'").format(text=text)
        hint = zone_hint(text)
        said = f"{message} ({hint})" if hint else message
        raise ArgumentTypeError(said) from None
    return text


def add_day(add: Add) -> None:
    """The day as of which a command tells what is due and late."""
    add(
        "--on",
        metavar="YYYY-MM-DD",
        type=a_day,
        # Translators: help of --on: the score, the table or the website on a day.
        help=_("as if it were that day; today if not given"),
    )


def add_plain(add: Add) -> None:
    """For what opens the walk; given before the command, it is no less."""
    add(
        "--plain",
        action="store_true",
        default=SUPPRESS,
        help=_("as lines of text: for screen readers, Braille, simple terminals, logs"),
    )


def add_paper(add: Add) -> None:
    """For what is printed."""
    add("--paper", choices=("a4", "letter"), default="a4")


def add_template(add: Add) -> None:
    """For what makes the report, for the first time or again."""
    add(
        "--template",
        metavar="DIR",
        # Translators: help of --template; the two names of files are not translated.
        help=_("with report.css or report.html.jinja of your own"),
    )


def add_help(command: Command) -> None:
    """The arguments of `help`."""
    add = command(
        "help", _("a help page; without a topic: which there are")
    ).add_argument
    add("topic", metavar="TOPIC", nargs="*", help=_("a topic or a command"))
    add("--plain", action="store_true", help=_("never through a pager"))


def add_doctor(command: Command) -> None:
    """The arguments of `doctor`."""
    add = command(
        "doctor", _("what this machine lacks, and what to do about it")
    ).add_argument
    add("--json", action="store_true")


def add_completion(command: Command) -> None:
    """The arguments of `completion`."""
    own = command("completion", _("let a shell complete the command lines"))
    own.add_argument(
        "shell",
        nargs="?",
        choices=("bash", "zsh", "fish", "powershell"),
        # Translators: help of the name of a shell, behind `selfassess completion`.
        help=_("prints what that shell has to run; yours if not given"),
    )
    actions = own.add_mutually_exclusive_group()
    actions.add_argument(
        "--install",
        action="store_true",
        help=_("write it where that shell looks for it, and say where"),
    )
    # Translators: help of --remove: undo what completion --install does.
    actions.add_argument("--remove", action="store_true", help=_("take it away again"))
    # From the scripts: what stands before a word, and what of the word is typed, behind
    # a sign, as argparse loses a value that is `--`.
    actions.add_argument("--word", default="_", help=SUPPRESS)
    own.add_argument("--before", nargs=REMAINDER, help=SUPPRESS)
