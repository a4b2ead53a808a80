"""When the draft of the report was open to comments, and what became of them."""

from collections.abc import Iterator
from datetime import date

from selfassess.core.model.about.details import CommentPeriod, Section
from selfassess.core.model.assessment import Assessment
from selfassess.core.text.addresses import safe_address
from selfassess.core.text.i18n import _, ngettext
from selfassess.report.content.evidence import Link
from selfassess.report.content.texts import FreeText, heading_of
from selfassess.report.elements.dates import day_label
from selfassess.report.elements.passages import Passage, paragraphs, passage


def commenting_of(assessment: Assessment) -> FreeText | None:
    """The comment period as far as it is told; None if nothing is."""
    period = assessment.comment_period
    facts, note = tuple(_facts(period)), paragraphs(period.note, assessment.language)
    if not facts and not note:
        return None
    return FreeText("comments", heading_of(Section.COMMENT_PERIOD), note, facts)


def _facts(period: CommentPeriod) -> Iterator[tuple[str, Link]]:
    if days := _days(period.start, period.end):
        yield _("The draft was open to comments"), Link(Passage(days), "")
    if period.comments is not None:
        yield _("Comments received"), Link(Passage(str(period.comments)), "")
    if period.replies:
        target = safe_address(period.replies) or ""
        text = passage(target or period.replies, "")
        title = _("Comments and replies, on the web")
        yield _("Comments and replies"), Link(text, target, title)


def _days(start: date | None, end: date | None) -> str:
    if start and end:
        count = (end - start).days + 1
        return ngettext(
            "{start} to {end} ({count} day)", "{start} to {end} ({count} days)", count
        ).format(start=day_label(start), end=day_label(end), count=count)
    if start:
        return _("from {start}").format(start=day_label(start))
    return _("until {end}").format(end=day_label(end)) if end else ""
