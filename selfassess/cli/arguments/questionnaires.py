"""Arguments of the commands on questionnaires, forms and schemas."""

from selfassess.cli.arguments.argument_types import a_tag
from selfassess.cli.arguments.options import (
    Add,
    Command,
    add_document_language,
    add_paper,
    add_problem_format,
    commands_below,
    ends_with_pages,
    flag,
    several,
)
from selfassess.core.text.i18n import _, pgettext


def add_questionnaires(command: Command) -> None:
    """The arguments of `questionnaires`."""
    # Translators: help of the command questionnaires, which lists them.
    own = command("questionnaires", _("what can be asked"))
    action = commands_below(
        own, "action", pgettext("what a command is told to do", "action")
    )
    # Translators: help of `questionnaires list`.
    action("list", _("those there are (the same as no action)"))
    _add_show(action)
    # Translators: help of `questionnaires check`: one of your own questionnaires.
    check = action("check", _("everything wrong with one of your own"))
    check.add_argument("files", metavar="PATH", nargs="+")
    add_problem_format(check.add_argument)


def _add_show(action: Command) -> None:
    # Translators: help of `questionnaires show`.
    add = action("show", _("one of them, as a blank checklist")).add_argument
    add("questionnaire", metavar="ID")
    # Translators: help of --edition.
    text = _("an earlier one; the newest if not given")
    add("--edition", metavar="EDITION", help=text)
    flag(add, "--markdown")
    # Translators: help of --output.
    text = _("to fill in by hand, or to comment its wording in Word or LibreOffice")
    add("-o", "--output", metavar="OUT.pdf|OUT.docx|OUT.odt", help=text)
    add("--html", metavar="OUT.html")
    text = _("the language of what is shown; yours if not given")
    add("--lang", dest="language", metavar="CODE", type=a_tag, help=text)
    add_paper(add)


def add_form(command: Command) -> None:
    """The arguments of `form`."""
    form = command("form", _("a form to fill in away from the program"))
    ends_with_pages(form)
    add = form.add_argument
    text = _("an assessment, of which the form holds what is there, or a blank one")
    add("subject", metavar="FILE|QUESTIONNAIRE", help=text)
    text = _("the format is what its name ends in")
    add("-o", "--output", metavar="FORM.pdf", required=True, help=text)
    add(
        "--only",
        nargs="+",
        action="extend",
        default=[],
        metavar="PART",
        help=_(
            "only these: a phase, a guideline or a requirement, by id or number; or "
            "`unanswered`"
        ),
    )
    text = _("only what that owner has to supply, by the key in the file")
    add("--owner", default="", metavar="KEY", help=text)
    add_document_language(add)
    add_paper(add)


def add_import(command: Command) -> None:
    """The arguments of `import`."""
    text = _("what a filled-in form or a table says, and take it over")
    add = command("import", text).add_argument
    add("forms", metavar="FORM|TABLE.csv", nargs="+")
    add("--into", metavar="FILE", help=_("add to this assessment what is new"))
    # Translators: help of --output of import: a new assessment, in place of --into
    # FILE.
    text = _("begin a new one; with --map: begin one from each row")
    add("-o", "--output", metavar="NEW.toml|FOLDER/", help=text)
    # Translators: help of --map; what follows the colon is typed.
    text = _("what the columns of TABLE.csv mean; see: selfassess help tables")
    add("--map", metavar="MAP.toml", help=text)
    # Translators: help of --country of import: for a new assessment.
    add("--country", help=_("for a new one, where the form does not name it"))
    # Translators: help of --action-plan of import, behind that of --country.
    add("--action-plan", metavar="TITLE", help=_("the same for the action plan"))
    text = _("the language of the answers; the questionnaire's if not given")
    add("--language", metavar="CODE", help=text)
    _add_what_to_take(add)
    _add_comments(add)


def _add_what_to_take(add: Add) -> None:
    """How much of what forms say is taken over."""
    several(
        add, "--take", "ID", _("also take over what is different on this requirement")
    )
    flag(add, "--overwrite", _("also take over all that is different"))
    text = _("ask about each that is different: the form's words, or the file's")
    flag(add, "--choose", text)
    text = _("answers that are taken over wait until somebody confirms each")
    flag(add, "--propose", text)
    flag(add, "--anyway", _("take in forms that were made from another assessment"))


def _add_comments(add: Add) -> None:
    """What takes comments in a report or a checklist into a review."""
    text = _("take the comments in a .docx or .odt as the review of this reviewer")
    add("--as", dest="reviewer", metavar="NAME", help=text)
    # Translators: help of --organisation: the organisation of the reviewer named by
    # --as.
    add("--organisation", default="", help=_("for whom that reviewer speaks"))
    text = _("only the comments of this author, as named in the document")
    several(add, "--author", "NAME", text)


def add_schema(command: Command) -> None:
    """The arguments of `schema`."""
    text = _("a JSON Schema, so that editors help with our files")
    add = command("schema", text).add_argument
    add("subject", metavar="FILE|QUESTIONNAIRE")
    # Translators: help of --output: the schema is printed on the terminal.
    add("-o", "--output", metavar="F.json", help=_("printed if not given"))
    add(
        "--for",
        dest="kind",
        choices=("assessment", "review", "questionnaire", "translation"),
        # Translators: help of --for; FILE is not translated.
        help=_("what is to be written by hand; by default what FILE is"),
    )
    # Translators: FILE and #:schema are not translated.
    flag(add, "--no-line", _("leave FILE without a #:schema line"))
