"""Past states of an assessment, and what changed from one to the next."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from itertools import pairwise

from selfassess.core.diff.assessment_diff import Change, Contents, Difference, differ_in
from selfassess.core.diff.plain_data import contents_of
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Review


@dataclass(frozen=True)
class PastState:
    """What the file said from some moment on."""

    when: datetime
    """With the zone of whoever reads it."""
    kept_as: str
    """Where it is kept, for people: a commit, a version, the file itself."""
    assessment: Assessment
    questionnaire: Questionnaire

    @cached_property
    def contents(self) -> Contents:
        """The same as plain tables."""
        return contents_of(self.assessment)


@dataclass(frozen=True, slots=True)
class PastChange:
    """What a state says otherwise than the one before it."""

    before: PastState
    after: PastState
    difference: Difference


def changes_over(
    states: Sequence[PastState], requirement_id: str = ""
) -> Iterator[PastChange]:
    """What changed from each state to the next, the oldest first.

    Of one requirement alone, if one is named; steps that change nothing are left out.
    """
    for before, after in pairwise(states):
        change = _between(before, after)
        if requirement_id:
            change = _about(requirement_id, change)
        if not change.difference.is_none:
            yield change


DigestOf = Callable[[Assessment, str], str]
"""Tells one state of the answer to a requirement from another, as findings do."""


@dataclass(frozen=True, slots=True)
class SinceFinding:
    """What became of an answer since a reviewer's finding on it."""

    requirement_id: str
    change: PastChange | None
    """None: no state is kept in which the answer is the one that was reviewed."""


def since_review(
    states: Sequence[PastState], review: Review, digest_of: DigestOf
) -> Iterator[SinceFinding]:
    """For every finding on an earlier answer, what changed since.

    The draft that was reviewed is the last state whose answer has the digest in the
    finding. A finding that names no answer was given on nobody knows which.
    """
    now = states[-1]
    for key, finding in review.findings.items():
        if not finding.of or finding.of == digest_of(now.assessment, key):
            continue
        seen = (
            s for s in reversed(states) if finding.of == digest_of(s.assessment, key)
        )
        then = next(seen, None)
        change = _about(key, _between(then, now)) if then else None
        yield SinceFinding(key, change)


def _between(before: PastState, after: PastState) -> PastChange:
    difference = differ_in(
        before.contents, after.contents, before.questionnaire, after.questionnaire
    )
    return PastChange(before, after, difference)


def _about(requirement_id: str, change: PastChange) -> PastChange:
    """Only what is said of that requirement, and of the evidence that it cites."""
    answers = (
        state.assessment.answer_to(requirement_id)
        for state in (change.before, change.after)
    )
    cited = {slug for answer in answers for slug in answer.evidence}
    kept = tuple(
        each
        for each in change.difference.changes
        if _concerns(each, requirement_id, cited)
    )
    sides = (change.difference.only_before, change.difference.only_after)
    only_before, only_after = (
        tuple(key for key in side if key == requirement_id) for side in sides
    )
    return replace(change, difference=Difference(kept, only_before, only_after))


def _concerns(change: Change, requirement_id: str, cited: set[str]) -> bool:
    table, *inside = change.where
    if table == "evidence":
        return bool(inside) and inside[0] in cited
    return requirement_id in inside
