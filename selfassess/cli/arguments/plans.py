"""Arguments of the commands that begin an assessment, or move it to another edition."""

import argparse

from selfassess.cli.arguments.common import Command, a_tag
from selfassess.core.cycle.brought import Brought
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import one_of
from selfassess.core.text.spelling import did_you_mean


def add_new(command: Command) -> None:
    """The arguments of `new`."""
    add = command(
        "new", _("begin an assessment; asks for what is missing")
    ).add_argument
    add(
        "--questionnaire",
        metavar="ID",
        default="",
        # Translators: help of --questionnaire; "selfassess questionnaires" is typed.
        help=_("see: selfassess questionnaires"),
    )
    add("--country", metavar="NAME", default="")
    add("--action-plan", metavar="TITLE", default="")
    add(
        "--language",
        metavar="CODE",
        default="",
        help=_("the language of the answers; the questionnaire's if not given"),
    )
    add(
        "--start",
        metavar="DAY",
        default="",
        # Translators: help of --start, and of --end below.
        help=_("a year or a date: the plan begins"),
    )
    add("--end", metavar="DAY", default="", help=_("a year or a date: the plan ends"))
    # Translators: help of --output: a file that is there is never overwritten.
    add("-o", "--output", metavar="FILE", default="", help=_("never overwritten"))
    add(
        "--from",
        dest="basis",
        metavar="OLD",
        default="",
        help=_("bring what is usual along from an earlier plan or a filled-in form"),
    )
    add(
        "--bring",
        metavar="WHAT,WHAT",
        type=_brought,
        # Translators: help of --bring; {words} are typed.
        help=_("what of an earlier plan: {words}").format(words=one_of(Brought)),
    )


def _brought(text: str) -> frozenset[Brought]:
    words = {word.strip() for word in text.split(",")} - {""}
    for word in words.difference(Brought):
        hint = did_you_mean(word, Brought)
        # Translators: {word} is what was typed behind --bring.
        text = _("`{word}` is nothing to bring").format(word=word)
        raise argparse.ArgumentTypeError(f"{text} ({hint})" if hint else text)
    return frozenset(map(Brought, words))


def add_update(command: Command) -> None:
    """The arguments of `update`."""
    # Translators: help of the command update: move an assessment to the newest edition.
    own = command("update", _("to the newest edition of its questionnaire"))
    own.add_argument("file", metavar="FILE")
    choice = own.add_mutually_exclusive_group()
    choice.add_argument(
        "--dry-run", action="store_true", help=_("only show what is different")
    )
    # Translators: help of --yes: update without a question.
    choice.add_argument("--yes", action="store_true", help=_("without a question"))
    own.add_argument("--json", action="store_true")


def add_translate(command: Command) -> None:
    """The arguments of `translate`."""
    add = command(
        "translate", _("what people wrote, to a translator and back")
    ).add_argument
    add("file", metavar="FILE")
    add(
        "--to",
        metavar="CODE",
        type=a_tag,
        default=None,
        help=_("the language to translate into; alone: what is not translated"),
    )
    add(
        "-o",
        "--output",
        metavar="TEXTS.po",
        help=_("what is not translated yet, for a translator; .po or .xlsx"),
    )
    add("--all", action="store_true", help=_("also what is translated already"))
    add(
        "--take",
        metavar="TEXTS.po",
        help=_("take in what the translator sends back"),
    )
    add("--overwrite", action="store_true", help=_("take over what is different, too"))
    add("--dry-run", action="store_true", help=_("show what it would do"))
