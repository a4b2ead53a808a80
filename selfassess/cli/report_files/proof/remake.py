"""The report once more, from the files inside it."""

import contextlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from selfassess.cli.locales import speaking
from selfassess.cli.report_files.draft.evidence_to_attach import evidence_inside
from selfassess.cli.report_files.draft.public_copy import enclosed
from selfassess.cli.report_files.templates import template_reader
from selfassess.core.errors import InvalidFile
from selfassess.core.model.assessment import Assessment
from selfassess.core.problems import Problem, errors_of
from selfassess.core.text.language_codes import is_language
from selfassess.core.text.terminal import printable
from selfassess.report.content.report import ReportView, report_view
from selfassess.report.formats.html import Paper, render_html
from selfassess.report.pdf.attachments import (
    ANSWERS,
    ASKED,
    LANGUAGE,
    LEFT_OUT,
    LOGO,
    REVIEW,
    Beside,
    ReviewSource,
    SourceFile,
    slug_in,
)
from selfassess.report.pdf.render import html_to_pdf
from selfassess.report.verify.files import files_of
from selfassess.report.verify.pdf_reader import ReportPdf
from selfassess.storage.documents.assessment_parser import parse_assessment
from selfassess.storage.documents.reviews_folder import reviews_in
from selfassess.storage.questionnaires.questionnaire_file import (
    LoadedQuestionnaire,
    questionnaire_in,
)
from selfassess.storage.questionnaires.translation_file import (
    text_of_translation,
    with_translation,
)
from selfassess.storage.toml.reader import Document, parse_document


@dataclass(frozen=True, slots=True)
class Inside:
    """What the files inside a report say."""

    document: Document
    """The assessment's file."""
    assessment: Assessment
    questions: LoadedQuestionnaire
    reviews: Mapping[str, ReviewSource]
    wrong_reviews: Sequence[Problem]
    """Why some are left out."""
    left_out: tuple[str, ...]
    """The reviews that were left out of the report from the start."""
    logo: SourceFile | None
    evidence: tuple[SourceFile, ...]
    language: str
    """In which the texts are shown, where it is not that of the assessment."""

    def view(self, made_on: date) -> ReportView:
        """The report of that day, in the language in force."""
        return report_view(
            self.questions.questionnaire,
            self.assessment,
            SourceFile(self.document.path, self.document.raw),
            made_on=made_on,
            beside=Beside(
                SourceFile(self.questions.questionnaire.id, self.questions.raw),
                self.reviews,
                self.left_out,
                self.logo,
                self.evidence,
                text_of_translation(self.questions.questionnaire).encode(),
                self.language,
            ),
        )


def read_inside(read: ReportPdf) -> Inside:
    """The one assessment and the one questionnaire, and reviews; raise InvalidFile."""
    (answers,), (questionnaire,) = files_of(read, ANSWERS), files_of(read, ASKED)
    questions = questionnaire_in(
        parse_document(questionnaire.name, questionnaire.content)
    )
    for file in (file for file in read.files if file.is_translation):
        translation = parse_document(file.name, file.content)
        questions = with_translation(questions, translation)
    document = parse_document(answers.name, answers.content)
    parsed = parse_assessment(document, lambda _id: questions)
    if parsed.assessment is None:
        raise InvalidFile(document.path, parsed.problems)
    found_reviews = reviews_in(_reviews(read), parsed.assessment, lambda _id: questions)
    return Inside(
        document=document,
        assessment=parsed.assessment,
        questions=questions,
        reviews=enclosed(found_reviews, questions.questionnaire, parsed.assessment),
        wrong_reviews=errors_of(found_reviews.problems),
        left_out=_left_out(read),
        logo=_logo(read, parsed.assessment),
        evidence=evidence_inside(read, parsed.assessment),
        language=_language_of_texts(read),
    )


def _logo(read: ReportPdf, assessment: Assessment) -> SourceFile | None:
    """The picture inside that the assessment names."""
    for file in files_of(read, LOGO):
        if file.name == assessment.report.logo:
            return SourceFile(file.name, file.content)
    return None


def _left_out(read: ReportPdf) -> tuple[str, ...]:
    """What a report says to leave out; nothing if that is no list of ours."""
    for names in _said(read):
        if isinstance(names, list):
            return tuple(printable(str(name)) for name in names)
    return ()


def _language_of_texts(read: ReportPdf) -> str:
    """The language in which a report says to show texts; empty: that they were written in."""
    for said in _said(read):
        language = said.get(LANGUAGE) if isinstance(said, dict) else ""
        if isinstance(language, str) and is_language(language):
            return language
    return ""


def _said(read: ReportPdf) -> Iterator[Any]:
    """What the report says of itself in files for this program."""
    for file in files_of(read, LEFT_OUT):
        with contextlib.suppress(ValueError, RecursionError):
            yield json.loads(file.content)


def _reviews(read: ReportPdf) -> dict[str, bytes]:
    """The reviews inside a report by their reviewers' names, not yet checked."""
    return {slug_in(file.name): file.content for file in files_of(read, REVIEW)}


def made_again(
    read: ReportPdf, view: Callable[[], ReportView], template: str | None
) -> bytes:
    """The bytes that the same files make here, in the report's own language."""
    with speaking(read.language):
        again = view()
        if read.title == again.first_page.document.title:
            again = again.first_page
        paper = Paper.LETTER if read.is_letter else Paper.A4
        html = render_html(again, paper, template_reader(template))
        return html_to_pdf(
            html, again.attachments, lambda *_step: None, version=read.version
        )
