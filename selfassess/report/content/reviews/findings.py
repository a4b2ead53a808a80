"""What reviewers say on the answers, and what the government replies: word for word.

Nothing is averaged, and who has not reviewed an answer is counted as that.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from selfassess.core.review.agreement import Side, side_of
from selfassess.core.review.comparison import Comparison, ComparisonRow
from selfassess.core.review.comparison_labels import all_dispute_label, sides_label
from selfassess.core.review.labels import finding_marks, reviewer_label
from selfassess.core.review.replies import replyable
from selfassess.core.review.threads import ReviewThread
from selfassess.core.text.i18n import _, ngettext, started
from selfassess.core.text.languages.conventions import listed
from selfassess.report.content.reviews.finding_views import (
    FindingView,
    ReplyView,
    finding_view,
)
from selfassess.report.elements.links import Link, requirement_link
from selfassess.report.elements.passages import Passage, requirement_title

MOST_IN_FULL = 3
"""With more who spoke on an answer, they are counted, and who agrees stands apart."""


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
            found.append(replace(finding_view(thread, comparison), is_under=is_under))
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
                finding_view(thread, comparison)
                for thread in row.threads
                if _is_agreeing(thread) and not _is_plain(thread)
            ),
        )
        for row in comparison.rows.values()
        if is_many(row)
    )
    return tuple(group for group in groups if group.findings)
