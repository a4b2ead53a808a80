"""What reviewers say on the answers, and what the government replies: word for word.

Nothing is averaged, and who has not reviewed an answer is counted as that.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from selfassess.core.model.reply import Decision, Reply
from selfassess.core.model.review import FINDING_VERDICTS
from selfassess.core.model.status import STATUSES
from selfassess.core.review.comparison import Comparison, ComparisonRow
from selfassess.core.review.comparison_labels import all_dispute_label
from selfassess.core.review.labels import (
    decision_label,
    finding_marks,
    open_sentence,
    reply_lead,
    reviewer_label,
    silence_sentence,
    stance_label,
    unreviewed_sentence,
    waiting_label,
)
from selfassess.core.review.replies import replyable
from selfassess.core.review.threads import ReviewThread
from selfassess.core.scoring.labels import status_label
from selfassess.core.text.i18n import _
from selfassess.report.content.evidence import Link, requirement_link
from selfassess.report.elements.passages import (
    Passage,
    paragraphs,
    passage,
    started,
    word,
)

STANCE_GLYPHS = {row.kind: row.glyph for row in FINDING_VERDICTS.values()}
"""Glyphs of verdicts by their names in the style sheet."""


@dataclass(frozen=True, slots=True)
class ReplyView:
    """The government's reply to a finding, or that there is none yet."""

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
    """What else has to be known: given on an earlier answer, in support of whom."""
    note: tuple[Passage, ...]
    reply: ReplyView | None
    """None where nothing asks for a reply."""
    is_open: bool
    """Waits for a reply."""


@dataclass(frozen=True, slots=True)
class AnswerFindings:
    """What all reviewers make of one answer."""

    word: Passage
    findings: tuple[FindingView, ...]
    counted: str
    """How many have not reviewed it, and whether all who took a side disagree."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """One finding that asks for a reply, or has one."""

    requirement: Link
    title: Passage
    kind: str
    """The answer's status, as the style sheet calls it."""
    status: str
    finding: FindingView


@dataclass(frozen=True, slots=True)
class Disputes:
    """All disagreements with their replies: those without one come first."""

    heading: str
    sentences: tuple[str, ...]
    answer: str
    groups: tuple[tuple[str, tuple[Dispute, ...]], ...]


def sides_on(row: ComparisonRow, comparison: Comparison) -> AnswerFindings | None:
    """The reviewers' part of a card; None where nobody was asked."""
    if not row.threads:
        return None
    silent = sum(thread.is_silent for thread in row.threads)
    counted = [unreviewed_sentence(silent, len(row.threads))] if silent else []
    if row.all_dispute:
        counted.append(f"{started(all_dispute_label())}.")
    spoken = replyable(row.threads)
    return AnswerFindings(
        word=word(comparison.questionnaire, "civil_society"),
        findings=tuple(_said(thread, comparison) for thread in spoken),
        counted=" ".join(counted),
    )


def _said(thread: ReviewThread, comparison: Comparison) -> FindingView:
    language = comparison.assessment.language
    return FindingView(
        who=passage(reviewer_label(thread.review.reviewer), language),
        kind=FINDING_VERDICTS[thread.finding.verdict].kind,
        stance=stance_label(thread),
        marks=" · ".join(_marks(thread, comparison)),
        note=paragraphs(thread.finding.note, language),
        reply=_replied(thread, language),
        is_open=thread.needs_reply,
    )


def _marks(thread: ReviewThread, comparison: Comparison) -> Iterator[str]:
    supported = comparison.reviews.get(thread.finding.supports)
    yield from finding_marks(thread, supported.reviewer.name if supported else "")
    if thread.needs_reply and thread.reply and thread.reply.is_reasoned:
        yield waiting_label(thread)


def _replied(thread: ReviewThread, language: str) -> ReplyView | None:
    reply = thread.reply or Reply()
    if reply.is_empty and not thread.needs_reply:
        return None
    is_late = reply.is_reasoned and not thread.has_reply
    word = _("Reply to an earlier finding") if is_late else _("Reply")
    return ReplyView(word, _lead(reply), paragraphs(reply.note, language))


def _lead(reply: Reply) -> str:
    if reply.decision is Decision.NOT_ACCEPTED and not reply.note:
        decision = decision_label(reply.decision)
        return _("{decision}, without a reason").format(decision=decision)
    return reply_lead(reply)


def disputes_of(comparison: Comparison) -> Disputes:
    """The section with all disagreements, each group in the questionnaire's order."""
    disputed = [
        thread
        for row in comparison.rows.values()
        for thread in row.threads
        if thread.asks_for_a_reply or (thread.reply and not thread.reply.is_empty)
    ]
    groups = (
        (_("Without a reply"), [thread for thread in disputed if thread.needs_reply]),
        (_("With a reply"), [thread for thread in disputed if not thread.needs_reply]),
    )
    return Disputes(
        heading=_("Disagreements and replies"),
        sentences=(f"{open_sentence(comparison.open)}.", silence_sentence()),
        answer=_("Answer"),
        groups=tuple(
            (title, tuple(_dispute(thread, comparison) for thread in threads))
            for title, threads in groups
            if threads
        ),
    )


def _dispute(thread: ReviewThread, comparison: Comparison) -> Dispute:
    questionnaire = comparison.questionnaire
    requirement = questionnaire.by_id[thread.requirement_id]
    return Dispute(
        requirement=requirement_link(questionnaire, requirement.id),
        title=passage(requirement.title, questionnaire.language),
        kind=STATUSES[thread.answer.status].kind,
        status=status_label(thread.answer.status),
        finding=_said(thread, comparison),
    )
