"""Every word and number of the report, in order, before anything has a look.

HTML and PDF are made from this and from nothing else.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath, PureWindowsPath

from selfassess.core.assessment import Assessment, Texts
from selfassess.core.language import _
from selfassess.core.questionnaire import Questionnaire
from selfassess.core.scoring import score
from selfassess.report.annexes import About, Making, about_of, making_of
from selfassess.report.attachments import Attachment, Source
from selfassess.report.cards import Answers, answers_of
from selfassess.report.front import (
    Document,
    PageHead,
    TitleBlock,
    document_of,
    page_head_of,
    title_block_of,
)
from selfassess.report.passages import Passage, paragraphs
from selfassess.report.register import Register, register_of
from selfassess.report.summary import Summary, summary_of

__all__ = ["Attachment", "ReportView", "Source", "report_view"]


@dataclass(frozen=True, slots=True)
class FreeText:
    """A section that the government wrote."""

    anchor: str
    heading: str
    paragraphs: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """Every word and number of the report."""

    document: Document
    page_head: PageHead
    title: TitleBlock
    contents_heading: str
    summary: Summary
    opening: tuple[FreeText, ...]
    answers: Answers
    closing: tuple[FreeText, ...]
    register: Register
    about: About
    making: Making
    attachments: tuple[Attachment, ...]

    @property
    def contents(self) -> tuple[tuple[str, Passage], ...]:
        """The anchor and the heading of every section, in order."""
        return (
            ("summary", Passage(self.summary.heading)),
            *((part.anchor, Passage(part.heading)) for part in self.opening),
            *((phase.anchor, phase.title) for phase in self.answers.phases),
            *((part.anchor, Passage(part.heading)) for part in self.closing),
            ("evidence", Passage(self.register.heading)),
            ("about", Passage(self.about.heading)),
            ("making", Passage(self.making.heading)),
        )


def report_view(
    questionnaire: Questionnaire,
    assessment: Assessment,
    source: Source,
    *,
    made_on: date,
) -> ReportView:
    """Work out the report. The bytes of `source` are embedded as they are."""
    source = Source(_file_name(source.name), source.content)
    result = score(questionnaire, assessment)
    return ReportView(
        document=document_of(questionnaire, assessment, made_on),
        page_head=page_head_of(assessment, source),
        title=title_block_of(result, assessment, made_on),
        contents_heading=_("Contents"),
        summary=summary_of(result),
        opening=_opening(assessment.texts, assessment.language),
        answers=answers_of(assessment, result),
        closing=_closing(assessment.texts, assessment.language),
        register=register_of(questionnaire, assessment),
        about=about_of(questionnaire),
        making=making_of(questionnaire, assessment, source),
        attachments=(_attachment(source, made_on),),
    )


def _file_name(name: str) -> str:
    # A path would tell the reader of the report about the writer's disk.
    return PurePosixPath(PureWindowsPath(name).name).name or "assessment.toml"


def _opening(texts: Texts, language: str) -> tuple[FreeText, ...]:
    return _filled(
        FreeText(
            "introduction", _("Introduction"), paragraphs(texts.introduction, language)
        ),
        FreeText("context", _("Context"), paragraphs(texts.context, language)),
    )


def _closing(texts: Texts, language: str) -> tuple[FreeText, ...]:
    return _filled(
        FreeText("lessons", _("Lessons"), paragraphs(texts.lessons, language)),
        FreeText("next-steps", _("Next steps"), paragraphs(texts.next_steps, language)),
    )


def _filled(*sections: FreeText) -> tuple[FreeText, ...]:
    return tuple(section for section in sections if section.paragraphs)


def _attachment(source: Source, made_on: date) -> Attachment:
    return Attachment(
        name=source.name,
        content=source.content,
        description=_("The answers that this report shows"),
        media_type="application/toml",
        day=made_on,
    )
