"""How commands are added, and the options that several of them have."""

from argparse import SUPPRESS
from collections.abc import Callable

from selfassess.cli.arguments.argument_types import a_day, a_language, a_size, a_tag
from selfassess.cli.arguments.command_parser import CommandParser
from selfassess.core.text.i18n import _

Command = Callable[[str, str], CommandParser]
"""Adds a command of that name, with the text that says what it does."""

Add = Callable[..., object]
"""A parser's `add_argument`."""


def flag(add: Add, name: str, text: str | None = None) -> None:
    """An option without a value: it is there or not."""
    add(name, action="store_true", help=text)


def several(add: Add, name: str, metavar: str, text: str, **more: object) -> None:
    """An option that may be given several times; without it, an empty list."""
    add(name, metavar=metavar, action="append", default=[], help=text, **more)


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


def ends_with_pages(command: CommandParser) -> None:
    """Say of a command that it ends with its pages: all is given back at once then."""
    command.set_defaults(ends_with_pages=True)


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
    # Translators: help of --json: it is the same as --format json.
    text = _("the same as {option}").format(option="--format json")
    add("--json", dest="format", action="store_const", const="json", help=text)


def add_attach_limit(add: Add, text: str) -> None:
    """How large the files of evidence may be that go along."""
    add("--attach-limit", metavar="SIZE", type=a_size, default="20MB", help=text)


def add_day(add: Add) -> None:
    """The day as of which a command tells what is due and late."""
    # Translators: help of --on: the score, the table or the website on a day.
    text = _("as if it were that day; today if not given")
    add("--on", metavar="YYYY-MM-DD", type=a_day, help=text)


def add_plain(add: Add) -> None:
    """For what opens the walk; given before the command, it is no less."""
    text = _("as lines of text: for screen readers, Braille, simple terminals, logs")
    add("--plain", action="store_true", default=SUPPRESS, help=text)


def add_paper(add: Add) -> None:
    """For what is printed."""
    add("--paper", choices=("a4", "letter"), default="a4")


def add_template(add: Add) -> None:
    """For what makes the report, for the first time or again."""
    # Translators: help of --template; the two names of files are not translated.
    text = _("with report.css or report.html.jinja of your own")
    add("--template", metavar="DIR", help=text)
