"""One reviewer's finding on one answer with the government's reply, word for word."""

from collections.abc import Iterator
from dataclasses import dataclass

from selfassess.core.cycle.translated_assessment import in_review
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.reply import Decision, Reply, reply_place
from selfassess.core.model.review import FINDING_VERDICTS
from selfassess.core.review.comparison import Comparison
from selfassess.core.review.labels import (
    decision_label,
    finding_marks,
    reply_lead,
    reviewer_label,
    stance_label,
    waiting_label,
)
from selfassess.core.review.threads import ReviewThread
from selfassess.core.text.i18n import _
from selfassess.report.elements.passages import Passage, written, written_line

STANCE_GLYPHS = {row.kind: row.glyph for row in FINDING_VERDICTS.values()}
"""Glyphs of verdicts by their names in the style sheet."""


@dataclass(frozen=True, slots=True)
class ReplyView:
    """The government's reply to a finding."""

    word: str
    lead: str
    note: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """One reviewer's finding on one answer."""

    who: Passage
    kind: str
    """The verdict, as the style sheet calls it."""
    stance: str
    marks: str
    """What else has to be known: on an earlier answer, in support of whom, no reply."""
    note: tuple[Passage, ...]
    reply: ReplyView | None
    """None where there is none."""
    is_open: bool
    """Waits for a reply."""
    is_under: bool = False
    """Stands below the finding that it supports."""


def finding_view(thread: ReviewThread, comparison: Comparison) -> FindingView:
    """The finding with its reply, in the words that are shown."""
    assessment = comparison.assessment
    return FindingView(
        who=written_line(reviewer_label(thread.review.reviewer), assessment),
        kind=FINDING_VERDICTS[thread.finding.verdict].kind,
        stance=stance_label(thread),
        marks=" · ".join(_marks(thread)),
        note=written(
            thread.finding.note,
            assessment,
            *in_review(thread.slug, "findings", thread.requirement_id, "note"),
        ),
        reply=_reply_view(thread, assessment),
        is_open=thread.needs_reply,
    )


def _marks(thread: ReviewThread) -> Iterator[str]:
    yield from finding_marks(thread)
    reply = thread.reply or Reply()
    if thread.needs_reply and (reply.is_empty or reply.is_reasoned):
        yield waiting_label(thread)


def _reply_view(thread: ReviewThread, assessment: Assessment) -> ReplyView | None:
    reply = thread.reply or Reply()
    if reply.is_empty:
        return None
    is_late = reply.is_reasoned and not thread.has_reply
    word = _("Reply to an earlier finding") if is_late else _("Reply")
    place = reply_place(
        assessment.replies, thread.slug, thread.review.id, thread.requirement_id
    )
    note = written(reply.note, assessment, "replies", *place, "note")
    return ReplyView(word, _lead(reply), note)


def _lead(reply: Reply) -> str:
    if reply.decision is Decision.NOT_ACCEPTED and not reply.note:
        decision = decision_label(reply.decision)
        return _("{decision}, without a reason").format(decision=decision)
    return reply_lead(reply)
