"""Arguments of the commands on many assessments together."""

from selfassess.cli.arguments.common import (
    Command,
    a_size,
    a_tag,
    add_day,
    add_paper,
    add_plain,
)
from selfassess.core.text.i18n import _


def add_portfolio(command: Command) -> None:
    """The arguments of `portfolio`."""
    own = command("portfolio", _("many assessments and reports in one table"))
    add = own.add_argument
    add("paths", metavar="PATH", nargs="+", help=_("files and folders"))
    add(
        "--by",
        choices=("requirement", "phase", "cycle", "country", "owner"),
        # Translators: help of --by: what the rows of the table are.
        help=_("a row for each of these, not for each assessment"),
    )
    add(
        "--columns",
        metavar="NAME,NAME",
        # Translators: help of --columns; "selfassess help portfolio" is typed.
        help=_("which are shown; see: selfassess help portfolio"),
    )
    add(
        "--where",
        metavar="CONDITIONS",
        default="",
        # Translators: help of --where; the condition is typed.
        help=_("only those for which all hold, such as 'state=final disputed>0'"),
    )
    add(
        "--sort",
        metavar="NAME,NAME",
        default="",
        # Translators: help of --sort; the option is typed.
        help=_("by these columns; --sort=-disputed: the largest first"),
    )
    add_day(add)
    add(
        "--verify",
        action="store_true",
        help=_("make each report again, to tell whether its files make it"),
    )
    form = own.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=_("an object a line"))
    form.add_argument("--markdown", action="store_true")
    form.add_argument(
        "--html", metavar="OUT.html", help=_("a page for a browser, with heat maps")
    )
    form.add_argument("--csv", metavar="OUT.csv", help=_("for a spreadsheet"))
    form.add_argument(
        "--pdf", metavar="OUT.pdf", help=_("a report of all together, to be printed")
    )
    add_paper(add)
    add_plain(form.add_argument)


def add_publish(command: Command) -> None:
    """The arguments of `publish`."""
    add = command(
        "publish", _("a website of plain files: assessments, reports, changes")
    ).add_argument
    add("paths", metavar="PATH", nargs="+", help=_("files and folders"))
    add("-o", "--output", metavar="SITE", required=True, help=_("a folder of its own"))
    add_day(add)
    add(
        "--lang",
        dest="languages",
        metavar="CODE",
        type=a_tag,
        action="append",
        default=[],
        # Translators: help of --lang of publish, which may be given several times.
        help=_("a language of the pages, again for more; all there are if not given"),
    )
    add(
        "--url",
        metavar="ADDRESS",
        default="",
        # Translators: help of --url of publish.
        help=_("where the website will be, for its feed and for search engines"),
    )
    add("--drafts", action="store_true", help=_("also what is not final"))
    add(
        "--with-evidence",
        action="store_true",
        help=_("also copies of the files of evidence beside each assessment"),
    )
    add(
        "--attach-limit",
        metavar="SIZE",
        type=a_size,
        default="20MB",
        # Translators: help of --attach-limit of publish, said of files of evidence.
        help=_("how large they may be together, of one assessment; 20MB if not given"),
    )
