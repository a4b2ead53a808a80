"""Every word and number of the report, in order, before anything has a look.

HTML and PDF are made from this and from nothing else.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath, PureWindowsPath

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.details import Section
from selfassess.core.model.questionnaire import Questionnaire
from selfassess.core.review.comparison import Comparison, compare
from selfassess.core.text.i18n import _
from selfassess.report.content.annexes import About, Making, about_of, making_of
from selfassess.report.content.answers import Answers, answers_of
from selfassess.report.content.consultation import (
    Recommendations,
    commenting_of,
    recommendations_of,
)
from selfassess.report.content.evidence import Register, register_of
from selfassess.report.content.findings import Disputes, disputes_of
from selfassess.report.content.reviewers import Reviewers, both_sides_of, reviewers_of
from selfassess.report.content.summary import Summary, summary_of
from selfassess.report.content.texts import FreeText, Shown, texts_of
from selfassess.report.content.title import (
    DocumentProperties,
    PageHead,
    TitleBlock,
    document_of,
    page_head_of,
    title_block_of,
)
from selfassess.report.elements.passages import Passage
from selfassess.report.pdf.attachments import (
    Attachment,
    Beside,
    SourceFile,
    attachments_of,
)

__all__ = ["Attachment", "Beside", "ReportView", "SourceFile", "report_view"]

NOTHING = Beside()


@dataclass(frozen=True, slots=True)
class ReportView:
    """Every word and number of the report."""

    comparison: Comparison
    """What it was worked out from: the answers with the reviews."""
    document: DocumentProperties
    page_head: PageHead
    title: TitleBlock
    contents_heading: str
    summary: Summary
    opening: tuple[FreeText, ...]
    answers: Answers
    disputes: Disputes | None
    reviewers: Reviewers | None
    """None, both of them, where nobody has reviewed."""
    recommendations: Recommendations | None
    closing: tuple[FreeText, ...]
    register: Register | None
    about: About | None
    making: Making
    attachments: tuple[Attachment, ...]
    left_out: tuple[str, ...]
    """The files of reviews that have errors."""

    @property
    def contents(self) -> tuple[tuple[str, Passage], ...]:
        """The anchor and the heading of every section, in order."""
        named = [
            ("summary", Passage(self.summary.heading)),
            *((part.anchor, Passage(part.heading)) for part in self.opening),
            *((phase.anchor, phase.title) for phase in self.answers.phases),
        ]
        if self.disputes:
            named.append(("disputes", Passage(self.disputes.heading)))
        if self.reviewers:
            named.append(("reviewers", self.reviewers.heading))
        if self.recommendations:
            named.append(("advice", self.recommendations.heading))
        named += [(part.anchor, Passage(part.heading)) for part in self.closing]
        if self.register:
            named.append(("evidence", Passage(self.register.heading)))
        if self.about:
            named.append(("about", Passage(self.about.heading)))
        return (*named, ("making", Passage(self.making.heading)))


def report_view(
    questionnaire: Questionnaire,
    assessment: Assessment,
    source: SourceFile,
    *,
    made_on: date,
    beside: Beside = NOTHING,
) -> ReportView:
    """Work out the report.

    The bytes of `source`, the assessment, and of what lies beside it are embedded as
    they are.
    """
    source = SourceFile(_file_name(source.name), source.content)
    attachments = tuple(attachments_of(questionnaire, source, beside, made_on))
    spoken = {slug: file.review for slug, file in beside.reviews.items()}
    comparison = compare(questionnaire, assessment, spoken)
    return _laid_out(comparison, source, attachments, beside.left_out)


def _laid_out(
    comparison: Comparison,
    source: SourceFile,
    attachments: tuple[Attachment, ...],
    left_out: tuple[str, ...],
) -> ReportView:
    made_on = attachments[0].day
    questionnaire, assessment, spoken = (
        comparison.questionnaire,
        comparison.assessment,
        comparison.reviews,
    )
    shown = set(Section) - set(assessment.report.leave_out)
    has_register = Section.EVIDENCE in shown
    return ReportView(
        comparison=comparison,
        document=document_of(questionnaire, assessment, made_on),
        page_head=page_head_of(assessment, source),
        title=title_block_of(comparison.ours, assessment, made_on),
        contents_heading=_("Contents"),
        summary=_summary(comparison, shown),
        opening=texts_of(assessment, shown, "before"),
        answers=answers_of(comparison, with_links=has_register),
        # No setting leaves these out: the government could hide who disagrees.
        disputes=disputes_of(comparison) if spoken else None,
        reviewers=reviewers_of(comparison) if spoken else None,
        recommendations=_recommendations(comparison, shown),
        closing=_closing(assessment, shown),
        register=register_of(questionnaire, assessment) if has_register else None,
        about=about_of(questionnaire) if Section.ABOUT in shown else None,
        making=making_of(comparison, attachments, left_out),
        attachments=attachments,
        left_out=left_out,
    )


def _file_name(name: str) -> str:
    # A path would tell the reader of the report about the writer's disk.
    return PurePosixPath(PureWindowsPath(name).name).name or "assessment.toml"


def _summary(comparison: Comparison, shown: Shown) -> Summary:
    return summary_of(
        comparison.ours,
        with_blockers=Section.BLOCKERS in shown,
        sides=both_sides_of(comparison) if comparison.reviews else None,
    )


def _recommendations(comparison: Comparison, shown: Shown) -> Recommendations | None:
    assessment = comparison.assessment
    is_shown = assessment.recommendations and Section.RECOMMENDATIONS in shown
    return (
        recommendations_of(comparison.questionnaire, assessment) if is_shown else None
    )


def _closing(assessment: Assessment, shown: Shown) -> tuple[FreeText, ...]:
    commenting = Section.COMMENT_PERIOD in shown and commenting_of(assessment)
    first = (commenting,) if commenting else ()
    return (*first, *texts_of(assessment, shown, "after"))
