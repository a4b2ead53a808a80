"""The sections that are made of facts and paragraphs, as the government wrote them.

Among them is when the draft was open to comments, and what became of them.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from selfassess.core.model.about.details import SECTIONS, TEXTS, CommentPeriod, Section
from selfassess.core.model.assessment import Assessment
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.timeline.day_labels import day_label
from selfassess.report.elements.links import Link, web_link
from selfassess.report.elements.passages import Passage, written

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
                written(text, assessment, "texts", section.value),
            )


def text_of(assessment: Assessment, section: Section) -> str:
    """What the government wrote in a section of its own words."""
    text: str = getattr(assessment.texts, section.value)
    return text


def commenting_of(assessment: Assessment) -> FreeText | None:
    """The comment period as far as it is told; None if nothing is."""
    period = assessment.comment_period
    facts = tuple(_facts(period))
    note = written(period.note, assessment, "comment_period", "note")
    if not facts and not note:
        return None
    return FreeText("comments", heading_of(Section.COMMENT_PERIOD), note, facts)


def _facts(period: CommentPeriod) -> Iterator[tuple[str, Link]]:
    if days := _days(period.start, period.end):
        yield _("The draft was open to comments"), Link(Passage(days), "")
    if period.comments is not None:
        yield _("Comments received"), Link(Passage(str(period.comments)), "")
    if period.replies:
        title = _("Comments and replies, on the web")
        yield _("Comments and replies"), web_link(period.replies, title)


def _days(start: date | None, end: date | None) -> str:
    if start and end:
        count = (end - start).days + 1
        return ngettext(
            "{start} to {end} ({count} day)", "{start} to {end} ({count} days)", count
        ).format(start=day_label(start), end=day_label(end), count=count)
    if start:
        return _("from {start}").format(start=day_label(start))
    return _("until {end}").format(end=day_label(end)) if end else ""
