"""Arguments of the commands on reviews: review, compare, wording."""

from selfassess.cli.arguments.options import Command, add_plain, flag, several
from selfassess.core.text.i18n import _


def add_review(command: Command) -> None:
    """The arguments of `review`."""
    text = _("say what you make of the answers, in a file of your own")
    add = command("review", text).add_argument
    add("file", metavar="FILE", help=_("the assessment; it is only read"))
    # Translators: help of --as: the name of the reviewer.
    add("--as", dest="name", metavar="NAME", required=True, help=_("who you are"))
    add("--organisation", metavar="NAME", default="")
    flag(
        add, "--blank", _("no walk: write a review to be filled in by hand, as -o says")
    )
    # Translators: help of --output of review: the kind of file is what its name ends
    # in.
    text = _("a .toml for any editor, or a form; never overwritten")
    add("-o", "--output", metavar="OUT", help=text)
    add_plain(add)


def add_receive(command: Command) -> None:
    """The arguments of `receive`."""
    text = _("reviews as they came by mail, each to its place")
    add = command("receive", text).add_argument
    add("file", metavar="FILE", help=_("the assessment; it is only read"))
    text = _("reviews under any name, messages, zip archives, reports")
    add("mails", metavar="MAIL", nargs="+", help=text)
    # Translators: help of --dry-run of receive.
    flag(add, "--dry-run", _("only show what came"))
    # Translators: help of --overwrite of receive.
    flag(add, "--overwrite", _("also in place of what says more or something else"))


def add_compare(command: Command) -> None:
    """The arguments of `compare`."""
    text = _("the answers and the reviewers' views; exit 1 if any is disputed")
    own = command("compare", text)
    add = own.add_argument
    add("file", metavar="FILE")
    # Translators: help of --all of compare: also requirements on which reviewers and
    # government agree.
    flag(add, "--all", _("also where they agree"))
    text = _("only this reviewer, by the name of the review's file; may be repeated")
    several(add, "--reviewer", "NAME", text)
    text = _("only this phase, by id or number; may be repeated")
    several(add, "--phase", "ID", text)
    text = _("only this requirement or guideline, by id or number; may be repeated")
    several(add, "--only", "ID", text)
    form = own.add_mutually_exclusive_group()
    flag(form.add_argument, "--json")
    flag(form.add_argument, "--markdown")


def add_wording(command: Command) -> None:
    """The arguments of `wording`."""
    text = _("the reviewers' suggestions on the questionnaire")
    add = command("wording", text).add_argument
    add("file", metavar="FILE")
    # Translators: help of --private: also suggestions that are not public.
    flag(add, "--private", _("also those that are not public"))
    add("-o", "--output", metavar="OUT.md")
