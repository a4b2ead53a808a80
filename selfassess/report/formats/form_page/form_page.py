"""A form as one page that a browser fills in, keeps and saves, wherever it lies.

It is for offices where nothing may be installed. The page can load and send nothing: its
own policy allows one script and one style sheet, by their digests.
"""

from collections.abc import Mapping
from hashlib import sha256
from typing import NoReturn

from selfassess.core.errors import CannotRead
from selfassess.core.model.fields.day_fields import FIRST_YEAR, LAST_YEAR
from selfassess.core.model.file_names import file_name_for
from selfassess.core.text.i18n import _
from selfassess.report.elements.left_to_right import with_runs_kept
from selfassess.report.formats.form_page.page_words import (
    said_by_script,
    words_on_the_page,
)
from selfassess.report.formats.html import our_environment, packed_text
from selfassess.report.forms.checklist import Checklist
from selfassess.report.forms.filled.filled_file import DRAFT, PAGE
from selfassess.report.forms.form_fields import SEPARATOR
from selfassess.report.verify.offline_page import allowed

SCRIPTS = ("form_file", "form_draft", "form_page")
NO_DOCUMENT = {"title": "", "url": "", "date": None}
NEEDED = ("country", "action_plan", "reviewer")
"""Without them a file cannot be saved."""


def write_page(form: Checklist) -> bytes:
    """The page for the government's answers."""
    details = {field.key: field.value for field in form.details}
    words = " ".join(filter(None, (_place(form)[0], details.get("owner"), "answers")))
    name = file_name_for(words, (), "answers")
    known = details.get("assessment")
    about = {"identifier": PAGE + known if known else "", "file": f"{name}.toml"}
    return written_page(form, {"kind": "assessment", "draft": DRAFT, **about}, {})


def read_page(content: bytes) -> NoReturn:
    """Say what to send in place of a page, which holds no answers of its own."""
    sentence = _(
        "this page holds nothing that was filled in; in the browser it was filled in "
        "with, save it as a file, and send that one"
    )
    raise CannotRead(sentence)


def written_page(
    form: Checklist, about: Mapping[str, str], words: Mapping[str, str]
) -> bytes:
    """`about`: what the script knows; `words` go before the usual ones."""
    questionnaire, edition = _place(form)
    style = packed_text("form_page/form_page.css")
    script = "".join(packed_text(f"form_page/{name}.js") for name in SCRIPTS)
    told = {**said_by_script(), **words}
    data = {
        "questionnaire": questionnaire,
        "edition": edition,
        "language": form.document.language,
        "store": f"selfassess {sha256(repr(form).encode()).hexdigest()}",
        **about,
        **{name: told[name] for name in said_by_script()},
    }
    template = our_environment().get_template("form_page/form_page.html.jinja")
    page = template.render(
        view=form,
        data=data,
        words={**words_on_the_page(), **words},
        needed=NEEDED,
        no_document=NO_DOCUMENT,
        first_day=f"{FIRST_YEAR}-01-01",
        last_day=f"{LAST_YEAR}-12-31",
        style=style,
        style_hash=allowed(style),
        script=script,
        script_hash=allowed(script),
    )
    return with_runs_kept(page).encode()


def _place(form: Checklist) -> list[str]:
    """The questionnaire that is asked, and its edition."""
    return form.details[0].name.split(SEPARATOR)[:2]
