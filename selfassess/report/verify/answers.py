"""Whether an assessment or review on disk says what the one inside a report says."""

from collections.abc import Iterator

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Finding, Review
from selfassess.core.review.supporters import without_names
from selfassess.core.text.i18n import _, ngettext
from selfassess.report.verify.files import SHOWN_OF_EACH, CheckResult


def check_same_answers(
    inside: Assessment, given: Assessment, name: str
) -> Iterator[CheckResult]:
    """What a file says otherwise than the one inside the report."""
    if inside.id != given.id:
        sentence = _(
            "{name} is another assessment ({theirs}); the report is of {ours}"
        ).format(name=name, theirs=_title(given), ours=_title(inside))
        yield CheckResult.bad(sentence)
        return
    ids = dict.fromkeys((*inside.answers, *given.answers))
    changed = [key for key in ids if inside.answer_to(key) != given.answer_to(key)]
    for key in changed[:SHOWN_OF_EACH]:
        sentence = _("{name}: the answer to {id} is not the one in the report")
        yield CheckResult.bad(sentence.format(name=name, id=key))
    if len(changed) > SHOWN_OF_EACH:
        count = len(changed) - SHOWN_OF_EACH
        sentence = ngettext(
            "{name}: {count} more answer is not the one in the report",
            "{name}: {count} more answers are not those in the report",
            count,
        )
        yield CheckResult.bad(sentence.format(name=name, count=count))
    if inside.model_copy(update={"answers": given.answers}) != given:
        sentence = _("{name}: evidence, texts or details are not those in the report")
        yield CheckResult.bad(sentence.format(name=name))


def check_same_findings(inside: Review, review: Review, name: str) -> CheckResult:
    """What a review says otherwise than the one inside the report."""
    inside, review = without_names(inside), without_names(review)
    ids = dict.fromkeys((*inside.findings, *review.findings))
    changed = [key for key in ids if _said_on(key, inside) != _said_on(key, review)]
    if not changed and _said_around(inside) == _said_around(review):
        sentence = _(
            "{name} says what the review inside the report says, laid out otherwise"
        )
        return CheckResult.good(sentence.format(name=name))
    if not changed:
        sentence = _("{name}: the reviewer or the reflection is not that in the report")
        return CheckResult.bad(sentence.format(name=name))
    shown = ", ".join(changed[:SHOWN_OF_EACH])
    if len(changed) > SHOWN_OF_EACH:
        shown += ", …"
    sentence = ngettext(
        "{name}: {count} finding is not that in the report: {ids}",
        "{name}: {count} findings are not those in the report: {ids}",
        len(changed),
    )
    return CheckResult.bad(sentence.format(name=name, count=len(changed), ids=shown))


def _said_on(requirement_id: str, review: Review) -> Finding | None:
    finding = review.finding_on(requirement_id)
    return None if finding.is_empty else finding


def _said_around(review: Review) -> Review:
    return review.model_copy(update={"findings": {}})


def _title(assessment: Assessment) -> str:
    return f"{assessment.country}, {assessment.action_plan}"
