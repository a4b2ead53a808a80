"""Every word and number of the report, in order, before anything has a look.

All forms for people are made from this and from nothing else.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath, PureWindowsPath

from selfassess.core.cycle.translated_assessment import in_language
from selfassess.core.model.about.details import Section
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.review.comparison import Comparison, compare
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.timeline.judgement import Judgement, judge
from selfassess.report.content.answer_cards import CardWords, card_words
from selfassess.report.content.first_page.summary import Summary, summary_of
from selfassess.report.content.first_page.summary_facts import summary_facts
from selfassess.report.content.first_page.title import (
    Fact,
    TitleBlock,
    document_of,
    page_head_of,
    title_block_of,
)
from selfassess.report.content.report_section import Given, ReportSection
from selfassess.report.content.reviews.shown_words import in_words_of
from selfassess.report.content.section_list import sections_of
from selfassess.report.elements.digests import blanked
from selfassess.report.elements.page_edges import DocumentProperties, PageHead
from selfassess.report.elements.passages import Passage
from selfassess.report.pdf.attachments import (
    Attachment,
    Beside,
    SourceFile,
    attachments_of,
)

NOTHING = Beside()
LEAST_WITH_CONTENTS = 20
"""Of requirements: with fewer, the report has less than eight pages."""


@dataclass(frozen=True, slots=True)
class ReportView:
    """Every word and number of the report."""

    comparison: Comparison
    """What it was worked out from: the answers with the reviews, as they were written."""
    translated: Comparison
    """The same in the words that are shown."""
    document: DocumentProperties
    page_head: PageHead
    title: TitleBlock
    summary: Summary
    contents_heading: str
    """Empty where the report is so short that it needs no contents."""
    sections: tuple[ReportSection, ...]
    words: CardWords
    contradictions: Mapping[str, str]
    """What the days of events say against answers, by requirement."""
    attachments: tuple[Attachment, ...]
    left_out: tuple[str, ...]
    """The files of reviews that have errors."""

    @property
    def contents(self) -> tuple[tuple[str, Passage], ...]:
        """The anchor and the heading of every section, in order."""
        return tuple((each.anchor, each.heading) for each in self.sections)

    @property
    def first_page(self) -> "ReportView":
        """The first page alone; it carries and names the same files but for evidence."""
        title = _("{report}: the first page").format(report=self.document.title)
        carried = tuple(a for a in self.attachments if not a.is_evidence)
        files = tuple(Passage(labelled(a.name, blanked(a.digest))) for a in carried)
        facts = (*self.summary.facts, Fact(Passage(_("SHA-256")), files))
        return replace(
            self,
            sections=(),
            attachments=carried,
            document=replace(self.document, title=title),
            summary=replace(self.summary, facts=facts),
        )


def report_view(
    questionnaire: Questionnaire,
    assessment: Assessment,
    source: SourceFile,
    *,
    made_on: date,
    beside: Beside = NOTHING,
) -> ReportView:
    """Work out the report, in the words in force.

    The bytes of `source`, the assessment, and of all beside it are embedded as they are.
    """
    source = SourceFile(_file_name(source.name), source.content)
    attachments = tuple(attachments_of(questionnaire, source, beside, made_on))
    reviews = {slug: file.review for slug, file in beside.reviews.items()}
    original = compare(questionnaire, assessment, reviews)
    given = _given(original, beside, attachments, made_on)
    comparison = given.comparison
    assessment = comparison.assessment
    is_long = len(questionnaire.requirements) >= LEAST_WITH_CONTENTS
    return ReportView(
        comparison=original,
        translated=comparison,
        document=document_of(questionnaire, assessment, made_on),
        page_head=page_head_of(assessment, source),
        title=title_block_of(assessment, made_on, beside.logo),
        summary=summary_of(comparison.ours, summary_facts(given)),
        contents_heading=_("Contents") if is_long else "",
        sections=tuple(sections_of(given)),
        words=card_words(questionnaire),
        contradictions=_contradictions(given.judgement),
        attachments=attachments,
        left_out=beside.left_out,
    )


def _contradictions(judgement: Judgement) -> Mapping[str, str]:
    """What the days of events say against answers, by requirement."""
    told = judgement.contradiction_sentence
    return {key: told(key) for key in judgement.contradictions}


def _given(
    original: Comparison, beside: Beside, attachments: Sequence[Attachment], today: date
) -> Given:
    """What the report shows, in the language in which it shows the texts."""
    language = beside.language or original.assessment.language
    assessment, reviews = in_language(original.assessment, original.reviews, language)
    return Given(
        comparison=in_words_of(original, assessment, reviews),
        shown=set(Section) - set(assessment.report.leave_out),
        attachments=attachments,
        left_out=beside.left_out,
        judgement=judge(original.questionnaire, assessment, today),
        today=today,
    )


def _file_name(name: str) -> str:
    # A path would tell the reader of the report about the writer's disk.
    return PurePosixPath(PureWindowsPath(name).name).name or "assessment.toml"
