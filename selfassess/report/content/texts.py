"""The sections that the government wrote in its own words."""

from collections.abc import Collection
from dataclasses import dataclass

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.details import Section
from selfassess.core.text.i18n import _
from selfassess.report.elements.passages import Passage, paragraphs

Shown = Collection[Section]
"""The sections that are not left out."""


@dataclass(frozen=True, slots=True)
class FreeText:
    """A section that the government wrote."""

    anchor: str
    heading: str
    paragraphs: tuple[Passage, ...]


def opening_of(assessment: Assessment, shown: Shown) -> tuple[FreeText, ...]:
    """What stands before the answers, as far as it is written and shown."""
    texts = assessment.texts
    return _filled(
        assessment.language,
        shown,
        (Section.INTRODUCTION, _("Introduction"), texts.introduction),
        (Section.CONTEXT, _("Context"), texts.context),
    )


def closing_of(assessment: Assessment, shown: Shown) -> tuple[FreeText, ...]:
    """What stands behind them."""
    texts = assessment.texts
    return _filled(
        assessment.language,
        shown,
        (Section.LESSONS, _("Lessons"), texts.lessons),
        (Section.NEXT_STEPS, _("Next steps"), texts.next_steps),
    )


def _filled(
    language: str, shown: Shown, *parts: tuple[Section, str, str]
) -> tuple[FreeText, ...]:
    return tuple(
        FreeText(section.replace("_", "-"), heading, paragraphs(text, language))
        for section, heading, text in parts
        if text and section in shown
    )
