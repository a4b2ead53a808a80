"""What reviewers say on the answers, and what the government replies: word for word.

Nothing is averaged, and who has not reviewed an answer is counted as that.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from selfassess.core.model.reply import Decision, Reply
from selfassess.core.model.review import FINDING_VERDICTS
from selfassess.core.review.agreement import Side, side_of
from selfassess.core.review.comparison import Comparison, ComparisonRow
from selfassess.core.review.comparison_labels import all_dispute_label, sides_label
from selfassess.core.review.labels import (
    decision_label,
    finding_marks,
    open_sentence,
    reply_lead,
    reviewer_label,
    silence_sentence,
    stance_label,
    waiting_label,
    waiting_sentence,
)
from selfassess.core.review.replies import replyable
from selfassess.core.review.threads import ReviewThread
from selfassess.core.scoring.labels import status_label
from selfassess.core.text.i18n import _, ngettext
from selfassess.report.content.evidence import Link, requirement_link
from selfassess.report.elements.passages import (
    Passage,
    paragraphs,
    passage,
    started,
)

MOST_IN_FULL = 3
"""With more who spoke on an answer, they are counted, and who agrees stands apart."""
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


@dataclass(frozen=True, slots=True)
class AnswerFindings:
    """What reviewers make of one answer, each word of theirs once."""

    agreed: str
    """Who agrees without a word; with many reviewers, how many stand on which side."""
    findings: tuple[FindingView, ...]
    counted: str
    """Whether all who took a side disagree."""


@dataclass(frozen=True, slots=True)
class AgreeingVoices:
    """What those say who agree with one answer, where they are too many for its card."""

    requirement: Link
    title: Passage
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """An answer with findings that ask for a reply, or have one: its card has the words."""

    requirement: Link
    title: Passage
    cells: tuple[str, ...]
    """The answer, who stands on which side, and whether a reply is missing."""


@dataclass(frozen=True, slots=True)
class Disputes:
    """All answers with which somebody disagrees; those that wait for a reply first."""

    caption: str
    """How much is unsettled."""
    sentences: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[Dispute, ...]


def sides_on(row: ComparisonRow, comparison: Comparison) -> AnswerFindings | None:
    """The reviewers' part of a card; None where nobody has said anything."""
    spoken = replyable(row.threads)
    if not spoken:
        return None
    plain = [thread for thread in spoken if _is_plain(thread)]
    agreed = _agreed([reviewer_label(thread.review.reviewer) for thread in plain])
    if is_many(row):
        agreed = sides_label(row.threads)
        plain += [thread for thread in spoken if _is_agreeing(thread)]
    voices = [thread for thread in spoken if thread not in plain]
    return AnswerFindings(
        agreed=agreed,
        findings=tuple(_finding_view(thread, comparison) for thread in voices),
        counted=f"{started(all_dispute_label())}." if row.all_dispute else "",
    )


def is_many(row: ComparisonRow) -> bool:
    """Whether more spoke on the answer than a card has room for."""
    return sum(not thread.is_silent for thread in row.threads) > MOST_IN_FULL


def _is_agreeing(thread: ReviewThread) -> bool:
    """They agree with the answer as it is, and nobody has to reply, or did."""
    return (
        side_of(thread) is Side.AGREES and not thread.reply and not thread.needs_reply
    )


def _is_plain(thread: ReviewThread) -> bool:
    """The reviewer agrees, and nothing more is to be said."""
    has_words = bool(thread.finding.note or [*finding_marks(thread)])
    return _is_agreeing(thread) and not has_words


def _agreed(names: list[str]) -> str:
    if not names:
        return ""
    return ngettext("{names} agrees", "{names} agree", len(names)).format(
        names=", ".join(names)
    )


def agreeing_voices(comparison: Comparison) -> tuple[AgreeingVoices, ...]:
    """The words of those who agree, for each answer on which many spoke."""
    groups = (
        AgreeingVoices(
            requirement_link(comparison.questionnaire, row.requirement.id),
            passage(row.requirement.title, comparison.questionnaire.language),
            tuple(
                _finding_view(thread, comparison)
                for thread in row.threads
                if _is_agreeing(thread) and not _is_plain(thread)
            ),
        )
        for row in comparison.rows.values()
        if is_many(row)
    )
    return tuple(group for group in groups if group.findings)


def _finding_view(thread: ReviewThread, comparison: Comparison) -> FindingView:
    language = comparison.assessment.language
    return FindingView(
        who=passage(reviewer_label(thread.review.reviewer), language),
        kind=FINDING_VERDICTS[thread.finding.verdict].kind,
        stance=stance_label(thread),
        marks=" · ".join(_marks(thread, comparison)),
        note=paragraphs(thread.finding.note, language),
        reply=_reply_view(thread, language),
        is_open=thread.needs_reply,
    )


def _marks(thread: ReviewThread, comparison: Comparison) -> Iterator[str]:
    supported = comparison.reviews.get(thread.finding.supports)
    yield from finding_marks(thread, supported.reviewer.name if supported else "")
    reply = thread.reply or Reply()
    if thread.needs_reply and (reply.is_empty or reply.is_reasoned):
        yield waiting_label(thread)


def _reply_view(thread: ReviewThread, language: str) -> ReplyView | None:
    reply = thread.reply or Reply()
    if reply.is_empty:
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
    """The section with all disagreements, as lines that lead to the cards."""
    found = [
        row
        for row in comparison.rows.values()
        if any(_asks_or_has(thread) for thread in row.threads)
    ]
    found.sort(key=lambda row: not any(t.needs_reply for t in row.threads))
    return Disputes(
        caption=open_sentence(comparison.open),
        sentences=(silence_sentence(),),
        columns=(_("Requirement"), _("Answer"), _("Reviewers"), _("Replies")),
        rows=tuple(_dispute(row, comparison) for row in found),
    )


def _asks_or_has(thread: ReviewThread) -> bool:
    reply = thread.reply or Reply()
    return thread.asks_for_a_reply or not reply.is_empty


def _dispute(row: ComparisonRow, comparison: Comparison) -> Dispute:
    questionnaire, requirement = comparison.questionnaire, row.requirement
    waiting = sum(thread.needs_reply for thread in row.threads)
    return Dispute(
        requirement=requirement_link(questionnaire, requirement.id),
        title=passage(requirement.title, questionnaire.language),
        cells=(
            status_label(row.answer.status),
            sides_label(row.threads),
            waiting_sentence(waiting) if waiting else _("All replied"),
        ),
    )
