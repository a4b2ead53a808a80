"""Arguments of the commands on many assessments together."""

from selfassess.cli.arguments.argument_types import a_tag
from selfassess.cli.arguments.options import (
    Add,
    Command,
    add_attach_limit,
    add_day,
    add_paper,
    add_plain,
    flag,
    several,
)
from selfassess.core.text.i18n import _


def add_portfolio(command: Command) -> None:
    """The arguments of `portfolio`."""
    own = command("portfolio", _("many assessments and reports in one table"))
    _add_what_is_shown(own.add_argument)
    form = own.add_mutually_exclusive_group()
    _add_form_of_table(form.add_argument)
    add_paper(own.add_argument)
    add_plain(form.add_argument)


def _add_what_is_shown(add: Add) -> None:
    """The assessments, and what the table tells of them."""
    add("paths", metavar="PATH", nargs="+", help=_("files and folders"))
    add(
        "--by",
        choices=("requirement", "phase", "cycle", "country", "owner"),
        # Translators: help of --by: what the rows of the table are.
        help=_("a row for each of these, not for each assessment"),
    )
    # Translators: help of --columns; "selfassess help portfolio" is typed.
    text = _("which are shown; see: selfassess help portfolio")
    add("--columns", metavar="NAME,NAME", help=text)
    # Translators: help of --where; the condition is typed.
    text = _("only those for which all hold, such as 'state=final disputed>0'")
    add("--where", metavar="CONDITIONS", default="", help=text)
    # Translators: help of --sort; the option is typed.
    text = _("by these columns; --sort=-disputed: the largest first")
    add("--sort", metavar="NAME,NAME", default="", help=text)
    add_day(add)
    flag(
        add, "--verify", _("make each report again, to tell whether its files make it")
    )


def _add_form_of_table(add: Add) -> None:
    """The one form in which the table is told or written."""
    flag(add, "--json", _("an object a line"))
    flag(add, "--markdown")
    text = _("a page for a browser, with heat maps")
    add("--html", metavar="OUT.html", help=text)
    add("--csv", metavar="OUT.csv", help=_("for a spreadsheet"))
    text = _("a report of all together, to be printed")
    add("--pdf", metavar="OUT.pdf", help=text)


def add_publish(command: Command) -> None:
    """The arguments of `publish`."""
    text = _("a website of plain files: assessments, reports, changes")
    add = command("publish", text).add_argument
    add("paths", metavar="PATH", nargs="+", help=_("files and folders"))
    add("-o", "--output", metavar="SITE", required=True, help=_("a folder of its own"))
    add_day(add)
    # Translators: help of --lang of publish, which may be given several times.
    several(
        add,
        "--lang",
        "CODE",
        _("a language of the pages, again for more; all there are if not given"),
        dest="languages",
        type=a_tag,
    )
    # Translators: help of --url of publish.
    text = _("where the website will be, for its feed and for search engines")
    add("--url", metavar="ADDRESS", default="", help=text)
    flag(add, "--drafts", _("also what is not final"))
    text = _("also copies of the files of evidence beside each assessment")
    flag(add, "--with-evidence", text)
    # Translators: help of --attach-limit of publish, said of files of evidence.
    text = _("how large they may be together, of one assessment; 20MB if not given")
    add_attach_limit(add, text)
