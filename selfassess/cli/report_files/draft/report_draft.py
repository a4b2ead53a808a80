"""The draft of a report: its content and pages, with all that travels inside it."""

from argparse import Namespace
from collections.abc import Mapping, Sized
from pathlib import Path
from typing import TYPE_CHECKING

from selfassess.cli.clock import today
from selfassess.cli.output.console import Progress, print_err
from selfassess.cli.report_files.document_words import words_of_document
from selfassess.cli.report_files.draft.public_copy import (
    enclosed,
    left_out,
    public_copy,
)
from selfassess.cli.report_files.output_forms import ReportDraft
from selfassess.cli.report_files.templates import template_reader
from selfassess.cli.workspace.load import found_beside
from selfassess.cli.workspace.stamps import stamp_findings
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.text.i18n import _
from selfassess.core.text.terminal import printable
from selfassess.report.pdf.attachments import Beside, SourceFile
from selfassess.report.pdf.standards import PdfVersion
from selfassess.storage.documents.assessment_file import AssessmentFile
from selfassess.storage.documents.reviews_folder import FoundReviews
from selfassess.storage.questionnaires.translation_file import text_of_translation
from selfassess.storage.toml.reader import read_bytes

if TYPE_CHECKING:
    from selfassess.report.content.report import ReportView


def report_draft(
    arguments: Namespace,
    assessment: Assessment,
    file: AssessmentFile,
    progress: Progress,
) -> tuple[ReportDraft, Mapping[str, Sized]]:
    """The draft, and what it lacks: reviews that are `left_out`, evidence `unattached`."""
    found_reviews = _stamped_reviews(arguments.file, assessment, file)
    language = arguments.language or assessment.language
    questionnaire = file.loaded.in_language(language).questionnaire
    missing = left_out(found_reviews)
    evidence, unattached = _evidence(arguments, assessment)
    beside = Beside(
        SourceFile(questionnaire.id, file.loaded.raw),
        enclosed(found_reviews, questionnaire, assessment),
        missing,
        _logo(arguments.file, assessment),
        evidence,
        text_of_translation(questionnaire).encode(),
        language if language != assessment.language else "",
    )
    public, content = public_copy(assessment, file)
    source = SourceFile(printable(Path(arguments.file).name), content)
    with words_of_document(language):
        view, html = _pages(arguments, public, questionnaire, source, beside)
    draft = ReportDraft(view, html, progress, PdfVersion(arguments.pdf))
    return draft, {"left_out": missing, "unattached": unattached}


def _stamped_reviews(
    path: str, assessment: Assessment, file: AssessmentFile
) -> FoundReviews:
    """The reviews beside it; what is wrong with them, and what was stamped, is told."""
    found_reviews = found_beside(path, assessment)
    if messages := stamp_findings(found_reviews, file.questionnaire, assessment):
        print_err(*messages)
        return found_beside(path, assessment)
    return found_reviews


def _evidence(
    arguments: Namespace, assessment: Assessment
) -> tuple[tuple[SourceFile, ...], list[str]]:
    """The files of evidence that were asked for; why some are not attached is told."""
    if not arguments.attach:
        return (), []
    from selfassess.cli.report_files.draft.evidence_to_attach import evidence_beside

    limit = arguments.attach_limit
    sources, faults = evidence_beside(arguments.file, assessment, limit)
    # Translators: {fault} names a file of evidence and says why.
    warning = _("selfassess: warning: not attached: {fault}")
    print_err(*(warning.format(fault=fault) for fault in faults))
    return sources, faults


def _logo(path: str, assessment: Assessment) -> SourceFile | None:
    """The picture that the file names; one that stayed behind is told, and no more."""
    name = assessment.report.logo
    beside = Path(path).parent / name
    if name and not beside.exists():
        print_err(
            _(
                "selfassess: warning: the report has no logo: {path} is not there"
            ).format(path=beside)
        )
        return None
    return SourceFile(name, read_bytes(str(beside))) if name else None


def _pages(
    arguments: Namespace,
    assessment: Assessment,
    questionnaire: Questionnaire,
    source: SourceFile,
    beside: Beside,
) -> "tuple[ReportView, str]":
    # Jinja2 costs 40 ms; no other command needs it.
    from selfassess.report.content.report import report_view
    from selfassess.report.formats.html import Paper, render_html

    view = report_view(
        questionnaire,
        assessment,
        source,
        made_on=arguments.date or today(),
        beside=beside,
    )
    if arguments.summary:
        view = view.first_page
    html = render_html(
        view, Paper(arguments.paper), template_reader(arguments.template)
    )
    return view, html
