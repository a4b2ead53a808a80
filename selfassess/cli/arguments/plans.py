"""Arguments of the commands that begin an assessment, or move it to another edition."""

from selfassess.cli.arguments.argument_types import a_tag, brought_along
from selfassess.cli.arguments.options import Command, flag
from selfassess.core.cycle.brought import Brought
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import one_of


def add_new(command: Command) -> None:
    """The arguments of `new`."""
    text = _("begin an assessment; asks for what is missing")
    add = command("new", text).add_argument
    # Translators: help of --questionnaire; "selfassess questionnaires" is typed.
    text = _("see: selfassess questionnaires")
    add("--questionnaire", metavar="ID", default="", help=text)
    add("--country", metavar="NAME", default="")
    add("--action-plan", metavar="TITLE", default="")
    text = _("the language of the answers; the questionnaire's if not given")
    add("--language", metavar="CODE", default="", help=text)
    # Translators: help of --start, and of --end below.
    text = _("a year or a date: the plan begins")
    add("--start", metavar="DAY", default="", help=text)
    add("--end", metavar="DAY", default="", help=_("a year or a date: the plan ends"))
    # Translators: help of --output: a file that is there is never overwritten.
    add("-o", "--output", metavar="FILE", default="", help=_("never overwritten"))
    text = _("bring what is usual along from an earlier plan or a filled-in form")
    add("--from", dest="basis", metavar="OLD", default="", help=text)
    # Translators: help of --bring; {words} are typed.
    text = _("what of an earlier plan: {words}").format(words=one_of(Brought))
    add("--bring", metavar="WHAT,WHAT", type=brought_along, help=text)


def add_update(command: Command) -> None:
    """The arguments of `update`."""
    # Translators: help of the command update: move an assessment to the newest edition.
    own = command("update", _("to the newest edition of its questionnaire"))
    add = own.add_argument
    add("file", metavar="FILE")
    choice = own.add_mutually_exclusive_group()
    flag(choice.add_argument, "--dry-run", _("only show what is different"))
    # Translators: help of --yes: update without a question.
    flag(choice.add_argument, "--yes", _("without a question"))
    flag(add, "--json")


def add_translate(command: Command) -> None:
    """The arguments of `translate`."""
    text = _("what people wrote, to a translator and back")
    add = command("translate", text).add_argument
    add("file", metavar="FILE")
    text = _("the language to translate into; alone: what is not translated")
    add("--to", metavar="CODE", type=a_tag, default=None, help=text)
    text = _("what is not translated yet, for a translator; .po or .xlsx")
    add("-o", "--output", metavar="TEXTS.po", help=text)
    flag(add, "--all", _("also what is translated already"))
    text = _("take in what the translator sends back")
    add("--take", metavar="TEXTS.po", help=text)
    flag(add, "--overwrite", _("take over what is different, too"))
    flag(add, "--dry-run", _("show what it would do"))
