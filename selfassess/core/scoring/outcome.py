"""What one answer counts as: the rules of a questionnaire, applied to it."""

from collections.abc import Mapping
from dataclasses import dataclass

from selfassess.core.enum_table import complete
from selfassess.core.model.answer import Answer
from selfassess.core.model.questionnaire.phases import Part
from selfassess.core.model.questionnaire.requirement import EvidenceRule, Requirement
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.status import Status
from selfassess.core.scoring.rules import Rule


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
    lacks_note: bool = False
    """The questionnaire wants a note to this answer, and there is none."""
    part: Part | None = None
    """The phase or guideline with which it is left out as a whole."""
    origin: str = ""
    """From where the written status came, if nobody has confirmed it."""
    written: Status = Status.UNANSWERED

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
        return Outcome(requirement, Status.NOT_APPLICABLE, None, part=left_out_with)
    cited = [register[slug] for slug in answer.evidence if slug in register]
    needs_address = requirement.evidence_address
    shown = any(not needs_address or e is None or e.url for e in cited)
    missing = _missing(requirement, answer, cited=bool(cited), shown=shown)
    return Outcome(
        requirement,
        answer.status,
        _AGAINST[answer.status](requirement, answer, missing),
        missing=missing,
        lacks_note=_lacks_note(requirement, answer),
        origin=answer.origin,
        written=answer.written,
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


def _against_not_applicable(
    requirement: Requirement, answer: Answer, _missing: Rule | None
) -> Rule | None:
    if not requirement.not_applicable:
        return Rule.NOT_APPLICABLE_NOT_ALLOWED
    lacks_note = _lacks_note(requirement, answer)
    return Rule.NOT_APPLICABLE_WITHOUT_REASON if lacks_note else None


_AGAINST = complete(
    Status,
    {
        Status.UNANSWERED: lambda _requirement, answer, _missing: (
            Rule.TO_CONFIRM if answer.origin else Rule.UNANSWERED
        ),
        Status.MET: lambda _requirement, _answer, missing: missing,
        Status.PARTLY_MET: lambda *_answer: Rule.PARTLY_MET,
        Status.NOT_MET: lambda *_answer: Rule.NOT_MET,
        Status.NOT_APPLICABLE: _against_not_applicable,
    },
)
"""The rule against an answer of each status; None where it counts or is left out."""
