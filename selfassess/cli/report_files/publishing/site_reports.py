"""The reports of a website: each in HTML and, where it can be printed, as a PDF."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from selfassess import __version__
from selfassess.cli.report_files.publishing.public_source import SiteSource
from selfassess.core.errors import ReportUnavailable
from selfassess.core.text.addresses import without_mail
from selfassess.core.text.i18n import _
from selfassess.report.content.report import ReportView, report_view
from selfassess.report.formats.html import render_html
from selfassess.report.pdf.attachments import Beside, ReviewSource, SourceFile
from selfassess.storage.files.site_folder import SiteFolder
from selfassess.storage.questionnaires.translation_file import text_of_translation

ANSWERS = "assessment.toml"
"""What the public copy of every assessment is called."""


def site_view(source: SiteSource, language: str, made_on: date) -> ReportView:
    """The report of the public copy, in the words in force and the texts of a language."""
    shown = source.public.assessment
    questionnaire = source.file.loaded.in_language(language).questionnaire
    beside = Beside(
        SourceFile(questionnaire.id, source.file.loaded.raw),
        {
            key: ReviewSource(review, source.reviews[key])
            for key, review in source.public.reviews.items()
        },
        source.left_out,
        source.logo,
        (),
        text_of_translation(questionnaire).encode(),
        language if language != shown.language else "",
    )
    answers = SourceFile(ANSWERS, source.content)
    return report_view(questionnaire, shown, answers, made_on=made_on, beside=beside)


@dataclass
class ReportPrinter:
    """Makes PDFs, but for those that are on the website already."""

    folder: SiteFolder
    progress: Callable[[str], None]
    """Hears which report is printed."""
    prints: dict[str, str] = field(default_factory=dict)
    """A digest of what each PDF was printed from, by its path."""
    notes: dict[str, None] = field(default_factory=dict)
    """Why there is a report in HTML only, each once."""

    def page_of(self, view: ReportView) -> str:
        """The report as one page."""
        return without_mail(render_html(view))

    def pdf_of(self, path: str, view: ReportView, html: str) -> bytes | None:
        """The report as a PDF; None where it cannot be printed, which is noted."""
        if any(_holds_mail(each.content) for each in view.attachments):
            note = _(
                "the questionnaire {id} holds an e-mail address, so its reports are "
                "published in HTML only"
            )
            self.notes[note.format(id=view.comparison.questionnaire.id)] = None
            return None
        printed_from = _digest(view, html)
        there = self.folder.content_of(path)
        if there is None or self.folder.known.prints.get(path) != printed_from:
            self.progress(path)
            there = self._printed(view, html)
        if there is not None:
            self.prints[path] = printed_from
        return there

    def _printed(self, view: ReportView, html: str) -> bytes | None:
        # WeasyPrint costs 700 ms; a website that is as it was does without.
        from selfassess.report.pdf.render import html_to_pdf

        try:
            return html_to_pdf(html, view.attachments, lambda *_told: None)
        except ReportUnavailable as error:
            self.notes[str(error)] = None
            return None


def _digest(view: ReportView, html: str) -> str:
    told = hashlib.sha256(f"{__version__}\n{html}".encode())
    for each in view.attachments:
        told.update(f"{each.name} {each.digest} {each.description}".encode())
    return told.hexdigest()


def _holds_mail(content: bytes) -> bool:
    text = content.decode(errors="replace")
    return without_mail(text) != text
