"""A comparison in other words than those it was worked out from."""

from dataclasses import replace

from selfassess.core.model.assessment import Assessment
from selfassess.core.review.comparison import Comparison
from selfassess.core.review.threads import Reviews, ReviewThread, finding_digest


def in_words_of(
    comparison: Comparison, assessment: Assessment, reviews: Reviews
) -> Comparison:
    """The comparison with translated answers, findings and replies in their places.

    On which answer a finding was given, and on which finding a reply, is known from the
    original words alone.
    """
    rows = {
        key: replace(
            row,
            answer=assessment.answer_to(key),
            threads=tuple(_thread(each, assessment, reviews) for each in row.threads),
        )
        for key, row in comparison.rows.items()
    }
    return replace(comparison, assessment=assessment, reviews=reviews, rows=rows)


def _thread(
    thread: ReviewThread, assessment: Assessment, reviews: Reviews
) -> ReviewThread:
    key, review = thread.requirement_id, reviews[thread.slug]
    finding = review.finding_on(key)
    reply = assessment.reply_to(thread.slug, key, review.id) if thread.reply else None
    if reply and reply.of == finding_digest(thread.finding):
        reply = reply.model_copy(update={"of": finding_digest(finding)})
    return replace(
        thread,
        review=review,
        finding=finding,
        answer=assessment.answer_to(key),
        reply=reply,
    )
