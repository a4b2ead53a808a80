"""A form as one page that a browser fills in, keeps and saves, wherever it lies.

It is for offices where nothing may be installed. The page can load and send nothing: its
own policy allows one script and one style sheet, by their digests.
"""

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files

from selfassess.core.model.fields import FIRST_YEAR, LAST_YEAR
from selfassess.core.model.file_names import file_name_for
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.text.i18n import _
from selfassess.report.formats.html import our_environment
from selfassess.report.forms.checklist import Checklist
from selfassess.report.forms.evidence_lines import evidence_in
from selfassess.report.forms.filled_file import DRAFT
from selfassess.report.forms.form_fields import SEPARATOR, FormField
from selfassess.report.verify.offline_page import allowed

NO_DOCUMENT = {"title": "", "url": "", "date": None}
NEEDED = ("country", "action_plan", "reviewer")
"""Without them a file cannot be saved."""


def write_page(form: Checklist) -> bytes:
    """The page for the government's answers."""
    details = {field.key: field.value for field in form.details}
    words = " ".join(filter(None, (_place(form)[0], details.get("owner"), "answers")))
    name = file_name_for(words, (), "answers")
    about = {"identifier": details.get("assessment", ""), "file": f"{name}.toml"}
    return _page(form, "assessment", about)


def _page(form: Checklist, kind: str, about: Mapping[str, str]) -> bytes:
    questionnaire, edition = _place(form)
    style, script = (
        _read("form_page.css"),
        _read("form_file.js") + _read("form_page.js"),
    )
    data = {
        "kind": kind,
        "questionnaire": questionnaire,
        "edition": edition,
        "language": form.document.language,
        "store": f"selfassess {sha256(repr(form).encode()).hexdigest()}",
        "draft": DRAFT,
        **about,
        **_said_by_script(),
    }
    template = our_environment().get_template("form_page/form_page.html.jinja")
    return template.render(
        view=form,
        data=data,
        words=_words(),
        needed=NEEDED,
        documents_in=_documents_in,
        no_document=NO_DOCUMENT,
        first_day=f"{FIRST_YEAR}-01-01",
        last_day=f"{LAST_YEAR}-12-31",
        style=style,
        style_hash=allowed(style),
        script=script,
        script_hash=allowed(script),
    ).encode()


def _place(form: Checklist) -> list[str]:
    """The questionnaire that is asked, and its edition."""
    return form.details[0].name.split(SEPARATOR)[:2]


def _documents_in(field: FormField) -> list[Evidence]:
    return list(evidence_in(field.value)) if field.value else []


def _words() -> dict[str, str]:
    return {
        "skip": _("To the questions"),
        "how_to": _(
            "Fill in what you know, save the file and send it back. Nothing is sent by "
            "itself: this page can load nothing and send nothing."
        ),
        "no_script": _(
            "This page can be read and printed as it is. To count and to save what is "
            "filled in, it needs JavaScript, which is switched off in this browser."
        ),
        "bar": _("What is filled in"),
        "save": _("Save as a file"),
        "next": _("Next unanswered"),
        "filter": _("Only what is unanswered"),
        "all_answered": _("All is answered."),
        "forget": _("Forget what is kept here"),
        "unsaved_mark": _("not saved"),
        "title": _("Title of the document"),
        "address": _("Address"),
        "date": _("Date"),
        "add": _("Add a document"),
        "remove": _("Remove"),
    }


def _said_by_script() -> dict[str, str]:
    """Sentences with the names of what the script puts in."""
    return {
        "counted": _("{done} of {all} answered"),
        "unsaved": _("Not saved in a file yet: {count}"),
        "none": _("Nothing is unsaved."),
        "kept": _(
            "What you fill in is kept in this browser, on this computer, until you forget it."
        ),
        "refused": _(
            "This browser keeps nothing for this page: save before you close it."
        ),
        "sure": _("Forget all that was filled in here and is not in a file?"),
        "forgotten": _("It is forgotten."),
        "saved": _(
            "Saved as {file}: look for it among your downloads, and send it back."
        ),
        "faulty": _("Not saved. Fields to look at: {count}"),
        "needed": _("This is needed before it can be saved."),
        "long": _("Too long by {excess}; at most {most} characters fit."),
        "day": _("This is no date that can be saved."),
        "untitled": _("Say what it is, or give its address."),
        "twice": _(
            "This page is open twice: what was filled in last, here or there, is kept."
        ),
    }


@cache
def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
