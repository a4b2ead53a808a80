"""What reviewers say on the answers, and what the government replies: word for word.

Nothing is averaged, and who has not reviewed an answer is counted as that.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from selfassess.core.model.reply import Decision, Reply
from selfassess.core.model.review import FindingVerdict
from selfassess.core.review.comparison import Comparison, ComparisonRow
from selfassess.core.review.comparison_labels import all_dispute_label
from selfassess.core.review.labels import (
    FINDING_GLYPHS,
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
from selfassess.report.elements.charts import KINDS
from selfassess.report.elements.passages import (
    Passage,
    paragraphs,
    passage,
    started,
    word,
)

STANCES = {
    FindingVerdict.AGREE: "agree",
    FindingVerdict.DISAGREE: "disagree",
    FindingVerdict.CANNOT_TELL: "unsure",
    FindingVerdict.UNREVIEWED: "silent",
}
"""Every verdict with its name in the style sheet."""

STANCE_GLYPHS = {kind: FINDING_GLYPHS[verdict] for verdict, kind in STANCES.items()}


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
    said: tuple[FindingView, ...]
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
    said: FindingView


@dataclass(frozen=True, slots=True)
class Disputes:
    """All disagreements with their replies: those without one come first."""

    heading: str
    sentences: tuple[str, ...]
    answer: str
    groups: tuple[tuple[str, tuple[Dispute, ...]], ...]


def sides_on(row: ComparisonRow, seen: Comparison) -> AnswerFindings | None:
    """The reviewers' part of a card; None where nobody was asked."""
    if not row.threads:
        return None
    silent = sum(voice.is_silent for voice in row.threads)
    counted = [unreviewed_sentence(silent, len(row.threads))] if silent else []
    if row.all_dispute:
        counted.append(f"{started(all_dispute_label())}.")
    spoken = replyable(row.threads)
    return AnswerFindings(
        word=word(seen.questionnaire, "civil_society"),
        said=tuple(_said(voice, seen) for voice in spoken),
        counted=" ".join(counted),
    )


def _said(voice: ReviewThread, seen: Comparison) -> FindingView:
    language = seen.assessment.language
    return FindingView(
        who=passage(reviewer_label(voice.review.reviewer), language),
        kind=STANCES[voice.finding.verdict],
        stance=stance_label(voice),
        marks=" · ".join(_marks(voice, seen)),
        note=paragraphs(voice.finding.note, language),
        reply=_replied(voice, language),
        is_open=voice.needs_reply,
    )


def _marks(voice: ReviewThread, seen: Comparison) -> Iterator[str]:
    supported = seen.reviews.get(voice.finding.supports)
    yield from finding_marks(voice, supported.reviewer.name if supported else "")
    if voice.needs_reply and voice.reply and voice.reply.is_reasoned:
        yield waiting_label(voice)


def _replied(voice: ReviewThread, language: str) -> ReplyView | None:
    reply = voice.reply or Reply()
    if reply.is_empty and not voice.needs_reply:
        return None
    is_late = reply.is_reasoned and not voice.has_reply
    word = _("Reply to an earlier finding") if is_late else _("Reply")
    return ReplyView(word, _lead(reply), paragraphs(reply.note, language))


def _lead(reply: Reply) -> str:
    if reply.decision is Decision.NOT_ACCEPTED and not reply.note:
        decision = decision_label(reply.decision)
        return _("{decision}, without a reason").format(decision=decision)
    return reply_lead(reply)


def disputes_of(seen: Comparison) -> Disputes:
    """The section with all disagreements, each group in the questionnaire's order."""
    found = [
        voice
        for row in seen.rows.values()
        for voice in row.threads
        if voice.asks_for_a_reply or (voice.reply and not voice.reply.is_empty)
    ]
    groups = (
        (_("Without a reply"), [voice for voice in found if voice.needs_reply]),
        (_("With a reply"), [voice for voice in found if not voice.needs_reply]),
    )
    return Disputes(
        heading=_("Disagreements and replies"),
        sentences=(f"{open_sentence(seen.open)}.", silence_sentence()),
        answer=_("Answer"),
        groups=tuple(
            (title, tuple(_dispute(voice, seen) for voice in voices))
            for title, voices in groups
            if voices
        ),
    )


def _dispute(voice: ReviewThread, seen: Comparison) -> Dispute:
    asked = seen.questionnaire
    requirement = asked.by_id[voice.requirement_id]
    return Dispute(
        requirement=requirement_link(asked, requirement.id),
        title=passage(requirement.title, asked.language),
        kind=KINDS[voice.answer.status],
        status=status_label(voice.answer.status),
        said=_said(voice, seen),
    )
