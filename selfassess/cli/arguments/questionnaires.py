"""Arguments of the commands on questionnaires, forms and schemas."""

from selfassess.cli.arguments.common import (
    Add,
    Command,
    a_tag,
    add_document_language,
    add_paper,
    add_problem_format,
    commands_below,
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
    # Translators: help of `questionnaires show`.
    show = action("show", _("one of them, as a blank checklist"))
    show.add_argument("questionnaire", metavar="ID")
    show.add_argument(
        "--edition",
        metavar="EDITION",
        # Translators: help of --edition.
        help=_("an earlier one; the newest if not given"),
    )
    show.add_argument("--markdown", action="store_true")
    show.add_argument(
        "-o",
        "--output",
        metavar="OUT.pdf|OUT.docx|OUT.odt",
        # Translators: help of --output.
        help=_("to fill in by hand, or to comment its wording in Word or LibreOffice"),
    )
    show.add_argument("--html", metavar="OUT.html")
    show.add_argument(
        "--lang",
        dest="language",
        metavar="CODE",
        type=a_tag,
        help=_("the language of what is shown; yours if not given"),
    )
    add_paper(show.add_argument)
    # Translators: help of `questionnaires check`: one of your own questionnaires.
    check = action("check", _("everything wrong with one of your own"))
    check.add_argument("files", metavar="PATH", nargs="+")
    add_problem_format(check.add_argument)


def add_form(command: Command) -> None:
    """The arguments of `form`."""
    own = command("form", _("a form to fill in away from the program"))
    own.add_argument(
        "subject",
        metavar="FILE|QUESTIONNAIRE",
        help=_("an assessment, of which the form holds what is there, or a blank one"),
    )
    own.add_argument(
        "-o",
        "--output",
        metavar="FORM.pdf",
        required=True,
        help=_("the format is what its name ends in"),
    )
    own.add_argument(
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
    own.add_argument(
        "--owner",
        default="",
        metavar="KEY",
        help=_("only what that owner has to supply, by the key in the file"),
    )
    add_document_language(own.add_argument)
    add_paper(own.add_argument)


def add_import(command: Command) -> None:
    """The arguments of `import`."""
    add = command(
        "import", _("what a filled-in form or a table says, and take it over")
    ).add_argument
    add("forms", metavar="FORM|TABLE.csv", nargs="+")
    add("--into", metavar="FILE", help=_("add to this assessment what is new"))
    # Translators: help of --output of import: a new assessment, in place of --into
    # FILE.
    add(
        "-o",
        "--output",
        metavar="NEW.toml|FOLDER/",
        help=_("begin a new one; with --map: begin one from each row"),
    )
    add(
        "--map",
        metavar="MAP.toml",
        # Translators: help of --map; what follows the colon is typed.
        help=_("what the columns of TABLE.csv mean; see: selfassess help tables"),
    )
    # Translators: help of --country of import: for a new assessment.
    add("--country", help=_("for a new one, where the form does not name it"))
    # Translators: help of --action-plan of import, behind that of --country.
    add("--action-plan", metavar="TITLE", help=_("the same for the action plan"))
    add(
        "--language",
        metavar="CODE",
        help=_("the language of the answers; the questionnaire's if not given"),
    )
    add(
        "--take",
        metavar="ID",
        action="append",
        default=[],
        help=_("also take over what is different on this requirement"),
    )
    add(
        "--overwrite",
        action="store_true",
        help=_("also take over all that is different"),
    )
    add(
        "--choose",
        action="store_true",
        help=_("ask about each that is different: the form's words, or the file's"),
    )
    add(
        "--propose",
        action="store_true",
        help=_("answers that are taken over wait until somebody confirms each"),
    )
    add(
        "--anyway",
        action="store_true",
        help=_("take in forms that were made from another assessment"),
    )
    add_comments(add)


def add_comments(add: Add) -> None:
    """What takes comments in a report or a checklist into a review."""
    add(
        "--as",
        dest="reviewer",
        metavar="NAME",
        help=_("take the comments in a .docx or .odt as the review of this reviewer"),
    )
    # Translators: help of --organisation: the organisation of the reviewer named by
    # --as.
    add("--organisation", default="", help=_("for whom that reviewer speaks"))
    add(
        "--author",
        metavar="NAME",
        action="append",
        default=[],
        help=_("only the comments of this author, as named in the document"),
    )


def add_schema(command: Command) -> None:
    """The arguments of `schema`."""
    add = command(
        "schema", _("a JSON Schema, so that editors help with our files")
    ).add_argument
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
    add("--no-line", action="store_true", help=_("leave FILE without a #:schema line"))
