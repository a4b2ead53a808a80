"""The forms in which a report can be had: what each is asked for by, and what makes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from selfassess.cli.report_files.office.office_modules import written_document
from selfassess.core.enum_table import complete
from selfassess.core.text.i18n import _, marked
from selfassess.report.pdf.standards import PdfVersion

if TYPE_CHECKING:
    from selfassess.cli.output.console import Progress
    from selfassess.report.content.report import ReportView


class OutputForm(StrEnum):
    """A form of the report, by the name of its argument; in the order of the help."""

    PDF = "output"
    HTML = "html"
    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"
    DOCX = "docx"
    ODT = "odt"


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """What the forms of a report are made of."""

    view: "ReportView"
    html: str
    progress: "Progress"
    """Told how far the PDF is."""
    pdf_version: PdfVersion


@dataclass(frozen=True, slots=True)
class OutputFormRow:
    """All that is said of a form of the report, and what makes it."""

    options: tuple[str, ...]
    """What asks for it; the first is the one that messages name."""
    endings: tuple[str, ...]
    """What the name of such a file ends in; the first is the one in the help."""
    make: Callable[[ReportDraft], bytes]
    help: str = ""
    """Marked for translation."""


def _html(draft: ReportDraft) -> bytes:
    return draft.html.encode()


def _markdown(draft: ReportDraft) -> bytes:
    from selfassess.report.formats.markdown import render_markdown

    return render_markdown(draft.view).encode()


def _json(draft: ReportDraft) -> bytes:
    from selfassess.report.formats.data.json_report import render_json

    return render_json(draft.view).encode()


def _csv(draft: ReportDraft) -> bytes:
    from selfassess.report.formats.csv_report import render_csv

    return render_csv(draft.view.translated)


def _office(ending: str, draft: ReportDraft) -> bytes:
    from selfassess.report.office.report_blocks.report_document import report_document

    return written_document(ending, report_document(draft.view))


def _pdf(draft: ReportDraft) -> bytes:
    # WeasyPrint costs 700 ms; no other form needs it.
    from selfassess.report.pdf.render import html_to_pdf

    return html_to_pdf(
        draft.html, draft.view.attachments, draft.progress, version=draft.pdf_version
    )


OUTPUT_FORMS = complete(
    OutputForm,
    {
        OutputForm.HTML: OutputFormRow(("--html",), (".html", ".htm"), _html),
        OutputForm.MARKDOWN: OutputFormRow(
            ("--markdown",),
            (".md",),
            _markdown,
            # Translators: help of --markdown of report.
            marked("for a repository or an e-mail"),
        ),
        OutputForm.JSON: OutputFormRow(
            ("--json",), (".json",), _json, marked("for machines")
        ),
        OutputForm.CSV: OutputFormRow(
            ("--csv",), (".csv",), _csv, marked("for a spreadsheet")
        ),
        OutputForm.DOCX: OutputFormRow(
            ("--docx",),
            (".docx",),
            partial(_office, ".docx"),
            # Translators: help of --docx of report.
            marked("to edit and to comment in Word"),
        ),
        OutputForm.ODT: OutputFormRow(
            ("--odt",),
            (".odt",),
            partial(_office, ".odt"),
            # Translators: help of --odt of report, behind that of --docx.
            marked("the same in LibreOffice"),
        ),
        OutputForm.PDF: OutputFormRow(("-o", "--output"), (".pdf",), _pdf),
    },
)
"""Every form, in the order in which they are written: what is quick comes first."""


def options_of(*forms: OutputForm) -> Mapping[str, str]:
    """The endings of these forms' files, each with the option that writes it."""
    return {
        ending: OUTPUT_FORMS[form].options[0]
        for form in forms
        for ending in OUTPUT_FORMS[form].endings
    }


def where_to_sentence() -> str:
    """The sentence that at least one form of the report must be asked for, and how."""
    pdf, *others = [OUTPUT_FORMS[form].options[0] for form in OutputForm]
    options = ", ".join((f"{pdf} OUT.pdf", *others[:-1]))
    # Translators: the fields are options to type, such as --html OUT.html.
    sentence = _("say where to: {options} or {last}")
    return sentence.format(options=options, last=others[-1])
