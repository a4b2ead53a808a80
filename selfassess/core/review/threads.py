"""Threads: a finding, the answer it was given on, and its reply, with what state they are in.

Nothing of this is stored: it follows from the assessment and its reviews.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from selfassess.core.model.answer import TO_CONFIRM, Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.phases import Guideline, Phase
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.reply import Decision, Reply
from selfassess.core.model.review import Finding, FindingVerdict, Review
from selfassess.core.model.status import Status
from selfassess.core.text.digest import is_comparable, known_content, short_digest

Reviews = Mapping[str, Review]
"""By the name that each reviewer has in files."""


def answer_digest(assessment: Assessment, requirement_id: str) -> str:
    """Tells one state of an answer from another: its status, its note, its evidence.

    To confirm a status is to say something else. The evidence counts with what the
    register and the answer say of it, in any order and under any key. Neither the flag to
    come back nor what became of an address counts, nor a language: nobody claims
    anything by it.
    """
    answer, register = assessment.answer_to(requirement_id), assessment.evidence
    cited = [
        _claimed(register[slug], answer.shows.get(slug, ""))
        if slug in register
        else {"missing": slug}
        for slug in answer.evidence
    ]
    cited.sort(key=lambda entry: json.dumps(entry, sort_keys=True))
    data = known_content(answer, "written", *TO_CONFIRM, "note")
    return short_digest({**data, "evidence": cited} if cited else data)


def _claimed(entry: Evidence, shows: str) -> dict[str, Any]:
    said = known_content(entry.model_copy(update={"seen": None, "language": ""}))
    return {**said, "shows": shows} if shows else said


def finding_digest(finding: Finding) -> str:
    """Tells one state of a finding from another: its verdict, its status, its note."""
    return short_digest(known_content(finding, "verdict", "status", "note"))


@dataclass(frozen=True, slots=True)
class ReviewThread:
    """One reviewer's finding on one answer, and how it stands to that answer now."""

    slug: str
    """What the reviewer is called in files."""
    review: Review
    requirement_id: str
    finding: Finding
    answer: Answer
    reply: Reply | None
    is_outdated: bool
    """It was given on an earlier answer."""
    is_unplaced: bool = False
    """Nobody knows on which answer it was given."""
    supported: str = ""
    """What the reviewer whom it supports is called; empty if it supports none."""

    @property
    def name(self) -> str:
        """What the reviewer calls themselves."""
        return self.review.reviewer.name

    @property
    def is_on_this_answer(self) -> bool:
        """Whether the finding was given on the answer as it is now."""
        return not (self.is_outdated or self.is_unplaced)

    @property
    def is_silent(self) -> bool:
        """Whether the reviewer has not reviewed this answer; that is not agreement."""
        return self.finding.verdict is FindingVerdict.UNREVIEWED

    @property
    def status(self) -> Status:
        """What they would answer, as far as they said; never guessed from silence.

        To agree is to say what the answer says, where it is known to be that answer.
        """
        finding = self.finding
        if finding.verdict is FindingVerdict.AGREE and self.is_on_this_answer:
            return self.answer.status
        if finding.verdict in (FindingVerdict.AGREE, FindingVerdict.DISAGREE):
            return finding.status
        return Status.UNANSWERED

    @property
    def is_disputed(self) -> bool:
        """Whether the reviewer disagrees, and the answer does not say so by now."""
        if self.finding.verdict is not FindingVerdict.DISAGREE:
            return False
        status = self.finding.status
        says_so = status is self.answer.status and status is not Status.UNANSWERED
        return not (self.is_outdated and says_so)

    @property
    def is_unkept(self) -> bool:
        """The reply says that the answer was changed, and it is still the same."""
        reply = self.reply
        is_claimed = reply is not None and reply.decision is Decision.ACCEPTED_CHANGED
        return is_claimed and self.is_on_this_answer and not self.is_silent

    @property
    def asks_for_a_reply(self) -> bool:
        """Whether the reviewer disagrees, or would give another status."""
        if self.is_silent:
            return False
        proposes = self.finding.status not in (Status.UNANSWERED, self.answer.status)
        is_disagreement = self.finding.verdict is FindingVerdict.DISAGREE
        return is_disagreement or (proposes and not self.is_outdated)

    @property
    def has_reply(self) -> bool:
        """Whether there is a reasoned reply to the finding as it stands."""
        reply = self.reply
        if reply is None or not reply.is_reasoned:
            return False
        return reply.of in ("", finding_digest(self.finding))

    @property
    def needs_reply(self) -> bool:
        """Whether the finding asks for a reply and has none."""
        return self.asks_for_a_reply and not self.has_reply


def threads_of(
    assessment: Assessment, reviews: Reviews, requirement_id: str
) -> tuple[ReviewThread, ...]:
    """What each reviewer says on one answer, silence included."""
    if not reviews:
        return ()
    now = answer_digest(assessment, requirement_id)
    return tuple(
        ReviewThread(
            slug,
            review,
            requirement_id,
            finding := review.finding_on(requirement_id),
            assessment.answer_to(requirement_id),
            assessment.reply_to(slug, requirement_id, review.id),
            is_outdated=is_outdated(finding, now),
            is_unplaced=is_unplaced(finding),
            supported=name_of_reviewer(finding.supports, reviews),
        )
        for slug, review in reviews.items()
    )


def name_of_reviewer(slug: str, reviews: Reviews) -> str:
    """What a reviewer calls themselves; as in files where no review has that name."""
    return reviews[slug].reviewer.name if slug in reviews else slug


def is_outdated(finding: Finding, now: str) -> bool:
    """Whether a finding was given on another answer than that of the digest `now`."""
    return not finding.is_empty and is_comparable(finding.of) and finding.of != now


def is_unplaced(finding: Finding) -> bool:
    """Whether nobody can tell on which answer it was given: no digest, or a strange one."""
    return not finding.is_empty and not is_comparable(finding.of)


def all_threads(
    questionnaire: Questionnaire, assessment: Assessment, reviews: Reviews
) -> Iterator[ReviewThread]:
    """What each reviewer says on every answer, in the questionnaire's order."""
    for requirement_id in questionnaire.by_id:
        yield from threads_of(assessment, reviews, requirement_id)


def reviewed_by(review: Review, part: Questionnaire | Phase | Guideline) -> int:
    """On how many answers of a part the reviewer gave a verdict."""
    return sum(
        review.finding_on(requirement.id).verdict is not FindingVerdict.UNREVIEWED
        for requirement in part.requirements
    )
