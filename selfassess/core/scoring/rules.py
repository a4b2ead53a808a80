"""What one answer counts as: the rules of a questionnaire, applied to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from selfassess.core.model.assessment import Answer, Evidence
from selfassess.core.model.questionnaire import EvidenceRule, Part, Requirement
from selfassess.core.model.status import Status


class Rule(StrEnum):
    """Why an answer does not count as met."""

    UNANSWERED = "unanswered"
    NOT_MET = "not_met"
    PARTLY_MET = "partly_met"
    EVIDENCE_MISSING = "evidence_missing"
    ADDRESS_MISSING = "address_missing"
    NOTE_MISSING = "note_missing"
    NOT_APPLICABLE_NOT_ALLOWED = "not_applicable_not_allowed"
    NOT_APPLICABLE_WITHOUT_REASON = "not_applicable_without_reason"

    @property
    def is_open(self) -> bool:
        """Something is still missing, but nothing was answered against the star."""
        return self in _OPEN


_OPEN = {
    Rule.UNANSWERED,
    Rule.EVIDENCE_MISSING,
    Rule.ADDRESS_MISSING,
    Rule.NOTE_MISSING,
    Rule.NOT_APPLICABLE_WITHOUT_REASON,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an answer counts as once the questionnaire's rules are applied."""

    requirement: Requirement
    status: Status
    rule: Rule | None
    """Why it does not count; None where it counts, or has left the tally."""
    missing: Rule | None = None
    """What keeps the answer from counting where its status would count."""
    is_shown: bool = False
    """The register has evidence that the answer cites, and it is of the kind asked for."""
    is_bare: bool = False
    """Nothing that it cites has an address or a file: nobody can look at it."""
    part: Part | None = None
    """The phase or guideline with which it is left out as a whole."""

    @property
    def is_left_out(self) -> bool:
        """Whether the answer is not applicable, with a reason: no longer asked."""
        return self.status is Status.NOT_APPLICABLE and self.rule is None

    @property
    def counts(self) -> bool:
        """Whether the answer counts as met."""
        return self.rule is None and not self.is_left_out

    @property
    def lacks_advised_evidence(self) -> bool:
        """Whether the answer counts without the evidence that is recommended."""
        return self.counts and not self.is_shown

    @property
    def is_shown_by_nothing(self) -> bool:
        """Whether the answer counts on evidence that nobody can look at."""
        return self.counts and self.is_bare


def outcome_of(
    requirement: Requirement,
    answer: Answer,
    register: Mapping[str, Evidence | None],
    left_out_with: Part | None = None,
) -> Outcome:
    """What one answer counts as. Evidence counts only if the register has it.

    Of an entry that cannot be read (None) nothing is known but that it is there. Where
    the whole phase or guideline is left out, nothing is asked, whatever was answered.
    """
    if left_out_with:
        status = Status.NOT_APPLICABLE
        return Outcome(requirement, status, None, part=left_out_with)
    cited = [register[slug] for slug in answer.evidence if slug in register]
    shown = any(
        not requirement.evidence_address or each is None or each.url for each in cited
    )
    missing = _missing(requirement, answer, cited=bool(cited), shown=shown)
    return Outcome(
        requirement,
        answer.status,
        _rule_against(requirement, answer, missing),
        missing=missing,
        is_shown=shown,
        is_bare=shown and not any(e is None or e.shows_something for e in cited),
    )


def _missing(
    requirement: Requirement, answer: Answer, *, cited: bool, shown: bool
) -> Rule | None:
    """What an answer lacks that would count otherwise."""
    if requirement.evidence_rule is EvidenceRule.REQUIRED and not shown:
        return Rule.ADDRESS_MISSING if cited else Rule.EVIDENCE_MISSING
    return Rule.NOTE_MISSING if _lacks_note(requirement, answer) else None


def _lacks_note(requirement: Requirement, answer: Answer) -> bool:
    is_needed = answer.status.value in requirement.note_required
    return is_needed and not answer.note.strip()


_AGAINST = {
    Status.UNANSWERED: Rule.UNANSWERED,
    Status.NOT_MET: Rule.NOT_MET,
    Status.PARTLY_MET: Rule.PARTLY_MET,
}


def _rule_against(
    requirement: Requirement, answer: Answer, missing: Rule | None
) -> Rule | None:
    if answer.status is Status.NOT_APPLICABLE:
        return _rule_against_not_applicable(requirement, answer)
    if answer.status is Status.MET:
        return missing
    return _AGAINST[answer.status]


def _rule_against_not_applicable(
    requirement: Requirement, answer: Answer
) -> Rule | None:
    if not requirement.not_applicable:
        return Rule.NOT_APPLICABLE_NOT_ALLOWED
    if _lacks_note(requirement, answer):
        return Rule.NOT_APPLICABLE_WITHOUT_REASON
    return None
