"""The sections that are made of facts and paragraphs, as the government wrote them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from selfassess.core.model.about.details import SECTIONS, TEXTS, Section
from selfassess.core.model.assessment import Assessment
from selfassess.core.text.i18n import _
from selfassess.report.content.evidence import Link
from selfassess.report.elements.passages import Passage, paragraphs

Shown = Collection[Section]
"""The sections that are not left out."""


@dataclass(frozen=True, slots=True)
class FreeText:
    """A section of facts and paragraphs."""

    anchor: str
    heading: str
    paragraphs: tuple[Passage, ...]
    facts: tuple[tuple[str, Link], ...] = ()
    """What is told, and the answer; they stand before the paragraphs."""


def heading_of(section: Section) -> str:
    """The heading of a section, where it is not the questionnaire's own word."""
    return _(SECTIONS[section].heading)


def texts_of(assessment: Assessment, shown: Shown) -> Iterator[FreeText]:
    """What the government wrote, as far as it is shown."""
    for section in TEXTS:
        if section in shown and (text := text_of(assessment, section)):
            yield FreeText(
                section.replace("_", "-"),
                heading_of(section),
                paragraphs(text, assessment.language),
            )


def text_of(assessment: Assessment, section: Section) -> str:
    """What the government wrote in a section of its own words."""
    text: str = getattr(assessment.texts, section.value)
    return text
