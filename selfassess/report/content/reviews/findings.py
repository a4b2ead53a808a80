"""What reviewers say on the answers, and what the government replies: word for word.

Nothing is averaged, and who has not reviewed an answer is counted as that.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from selfassess.core.cycle.translated_assessment import in_review
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.reply import Decision, Reply, reply_place
from selfassess.core.model.review import FINDING_VERDICTS
from selfassess.core.review.agreement import Side, side_of
from selfassess.core.review.comparison import Comparison, ComparisonRow
from selfassess.core.review.comparison_labels import all_dispute_label, sides_label
from selfassess.core.review.labels import (
    decision_label,
    finding_marks,
    reply_lead,
    reviewer_label,
    stance_label,
    waiting_label,
)
from selfassess.core.review.replies import replyable
from selfassess.core.review.threads import ReviewThread
from selfassess.core.text.i18n import _, ngettext, started
from selfassess.core.text.languages.conventions import listed
from selfassess.report.elements.links import Link, requirement_link
from selfassess.report.elements.passages import (
    Passage,
    requirement_title,
    written,
    written_line,
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
    is_under: bool = False
    """Stands below the finding that it supports."""


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
        findings=tuple(_replied_once(_under_supported(voices, comparison))),
        counted=f"{started(all_dispute_label())}." if row.all_dispute else "",
    )


def _under_supported(
    voices: Sequence[ReviewThread], comparison: Comparison
) -> list[FindingView]:
    """Each finding with those right below that support it; none is lost in a circle."""
    left = {thread.slug: thread for thread in voices}
    below: dict[str, list[ReviewThread]] = {}
    for thread in reversed(voices):
        below.setdefault(thread.finding.supports, []).append(thread)
    first = [thread for thread in voices if thread.finding.supports not in left]
    waiting = [*reversed(voices), *reversed(first)]
    found = []
    while waiting:
        thread = waiting.pop()
        if left.pop(thread.slug, None):
            is_under = thread.finding.supports in comparison.reviews
            found.append(replace(_finding_view(thread, comparison), is_under=is_under))
            waiting += below.get(thread.slug, ())
    return found


def _replied_once(findings: Sequence[FindingView]) -> Iterator[FindingView]:
    """A reply that answers several findings stands below the last, and names them all."""
    alike: dict[tuple[ReplyView | None, bool], list[FindingView]] = {}
    for finding in findings:
        alike.setdefault((finding.reply, finding.is_open), []).append(finding)
    for finding in findings:
        answered = alike[finding.reply, finding.is_open]
        if finding.reply and len(answered) > 1:
            if finding is not answered[-1]:
                yield replace(finding, reply=None)
                continue
            names = listed(each.who.text for each in answered)
            word = _("{reply} to {names}").format(reply=finding.reply.word, names=names)
            yield replace(finding, reply=replace(finding.reply, word=word))
        else:
            yield finding


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
        names=listed(names)
    )


def agreeing_voices(comparison: Comparison) -> tuple[AgreeingVoices, ...]:
    """The words of those who agree, for each answer on which many spoke."""
    groups = (
        AgreeingVoices(
            requirement_link(comparison.questionnaire, row.requirement.id),
            requirement_title(comparison.questionnaire, row.requirement),
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
    assessment = comparison.assessment
    return FindingView(
        who=written_line(reviewer_label(thread.review.reviewer), assessment),
        kind=FINDING_VERDICTS[thread.finding.verdict].kind,
        stance=stance_label(thread),
        marks=" · ".join(_marks(thread, comparison)),
        note=written(
            thread.finding.note,
            assessment,
            *in_review(thread.slug, "findings", thread.requirement_id, "note"),
        ),
        reply=_reply_view(thread, assessment),
        is_open=thread.needs_reply,
    )


def _marks(thread: ReviewThread, comparison: Comparison) -> Iterator[str]:
    supported = comparison.reviews.get(thread.finding.supports)
    yield from finding_marks(thread, supported.reviewer.name if supported else "")
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
