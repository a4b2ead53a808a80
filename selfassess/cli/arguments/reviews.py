"""Arguments of the commands on reviews: review, compare, wording."""

from selfassess.cli.arguments.common import Command, add_plain
from selfassess.core.text.i18n import _


def add_review(command: Command) -> None:
    """The arguments of `review`."""
    add = command(
        "review", _("say what you make of the answers, in a file of your own")
    ).add_argument
    add("file", metavar="FILE", help=_("the assessment; it is only read"))
    # Translators: help of --as: the name of the reviewer.
    add("--as", dest="name", metavar="NAME", required=True, help=_("who you are"))
    add("--organisation", metavar="NAME", default="")
    add(
        "--blank",
        action="store_true",
        help=_("no walk: write a review to be filled in by hand, as -o says"),
    )
    # Translators: help of --output of review: the kind of file is what its name ends
    # in.
    text = _("a .toml for any editor, or a form; never overwritten")
    add("-o", "--output", metavar="OUT", help=text)
    add_plain(add)


def add_receive(command: Command) -> None:
    """The arguments of `receive`."""
    add = command(
        "receive", _("reviews as they came by mail, each to its place")
    ).add_argument
    add("file", metavar="FILE", help=_("the assessment; it is only read"))
    add(
        "mails",
        metavar="MAIL",
        nargs="+",
        help=_("reviews under any name, messages, zip archives, reports"),
    )
    # Translators: help of --dry-run of receive.
    add("--dry-run", action="store_true", help=_("only show what came"))
    add(
        "--overwrite",
        action="store_true",
        # Translators: help of --overwrite of receive.
        help=_("also in place of what says more or something else"),
    )


def add_compare(command: Command) -> None:
    """The arguments of `compare`."""
    own = command(
        "compare", _("the answers and the reviewers' views; exit 1 if any is disputed")
    )
    own.add_argument("file", metavar="FILE")
    # Translators: help of --all of compare: also requirements on which reviewers and
    # government agree.
    own.add_argument("--all", action="store_true", help=_("also where they agree"))
    own.add_argument(
        "--reviewer",
        metavar="NAME",
        action="append",
        default=[],
        help=_("only this reviewer, by the name of the review's file; may be repeated"),
    )
    own.add_argument(
        "--phase",
        metavar="ID",
        action="append",
        default=[],
        help=_("only this phase, by id or number; may be repeated"),
    )
    own.add_argument(
        "--only",
        metavar="ID",
        action="append",
        default=[],
        help=_("only this requirement or guideline, by id or number; may be repeated"),
    )
    form = own.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true")
    form.add_argument("--markdown", action="store_true")


def add_wording(command: Command) -> None:
    """The arguments of `wording`."""
    add = command(
        "wording", _("the reviewers' suggestions on the questionnaire")
    ).add_argument
    add("file", metavar="FILE")
    # Translators: help of --private: also suggestions that are not public.
    add("--private", action="store_true", help=_("also those that are not public"))
    add("-o", "--output", metavar="OUT.md")
