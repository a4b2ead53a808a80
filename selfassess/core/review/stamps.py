"""Binding findings that name no answer to the answers of this moment."""

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.reply import Decision, Reply
from selfassess.core.model.review import Finding, FindingVerdict, Review
from selfassess.core.model.status import Status
from selfassess.core.review.threads import answer_digest


def stamped(review: Review, assessment: Assessment, slug: str) -> Review:
    """The review with the digest of the answer in every finding that has none.

    A finding that contradicts the answer, or that the government says to have followed,
    was given on another one: it stays as it is. `slug`: what the reviewer is called in
    files.
    """
    findings = {
        key: finding.model_copy(update={"of": answer_digest(assessment, key)})
        for key, finding in review.findings.items()
        if _is_about(
            finding,
            assessment.answer_to(key),
            assessment.reply_to(slug, key, review.id),
        )
    }
    if not findings:
        return review
    return review.model_copy(update={"findings": {**review.findings, **findings}})


def _is_about(finding: Finding, answer: Answer, reply: Reply | None) -> bool:
    if finding.of or finding.is_empty:
        return False
    if reply and reply.decision is Decision.ACCEPTED_CHANGED:
        return False
    if finding.verdict is FindingVerdict.AGREE:
        is_same = finding.status in (Status.UNANSWERED, answer.status)
        return is_same and answer.status is not Status.UNANSWERED
    return finding.status is Status.UNANSWERED or finding.status is not answer.status
