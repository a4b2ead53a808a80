"""Why an answer does not count as met, and what it takes that it does."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from selfassess.core.enum_table import complete
from selfassess.core.text.i18n import marked


class StepKind(IntEnum):
    """What a blocker lacks; the smaller number takes less work."""

    EVIDENCE = 1
    """The answer is "met": only evidence is missing."""
    REASON = 2
    CONFIRM = 3
    ANSWER = 4
    MORE = 5
    """It is partly met: the rest has to be done."""
    CHANGE = 6
    """It is not met, or cannot be left out: something has to change in the country."""


class Rule(StrEnum):
    """Why an answer does not count as met."""

    UNANSWERED = "unanswered"
    TO_CONFIRM = "to_confirm"
    NOT_MET = "not_met"
    PARTLY_MET = "partly_met"
    EVIDENCE_MISSING = "evidence_missing"
    ADDRESS_MISSING = "address_missing"
    NOTE_MISSING = "note_missing"
    NOT_APPLICABLE_NOT_ALLOWED = "not_applicable_not_allowed"
    NOT_APPLICABLE_WITHOUT_REASON = "not_applicable_without_reason"

    @property
    def is_open(self) -> bool:
        """Whether something is missing, but nothing is said against the star."""
        return RULES[self].step <= StepKind.ANSWER

    @property
    def is_lack(self) -> bool:
        """The answer was meant to count, and evidence or a reason is missing."""
        return RULES[self].step < StepKind.CONFIRM


@dataclass(frozen=True, slots=True)
class RuleRow:
    """All that is said of a rule that an answer fails."""

    label: str
    """Marked for translation."""
    step: StepKind


RULES = complete(
    Rule,
    {
        Rule.UNANSWERED: RuleRow(marked("no answer yet"), StepKind.ANSWER),
        # Translators: an answer from an earlier plan or a form, which somebody has to
        # confirm
        Rule.TO_CONFIRM: RuleRow(marked("to confirm"), StepKind.CONFIRM),
        Rule.NOT_MET: RuleRow(marked("not met"), StepKind.CHANGE),
        Rule.PARTLY_MET: RuleRow(
            marked("partly met does not count as met"), StepKind.MORE
        ),
        Rule.EVIDENCE_MISSING: RuleRow(
            marked("evidence is required and none is cited"), StepKind.EVIDENCE
        ),
        Rule.ADDRESS_MISSING: RuleRow(
            marked("evidence with an address is required and none is cited"),
            StepKind.EVIDENCE,
        ),
        Rule.NOTE_MISSING: RuleRow(
            marked("a note is required and there is none"), StepKind.REASON
        ),
        Rule.NOT_APPLICABLE_NOT_ALLOWED: RuleRow(
            marked('"not applicable" is not allowed here'), StepKind.CHANGE
        ),
        Rule.NOT_APPLICABLE_WITHOUT_REASON: RuleRow(
            marked('"not applicable" needs a note with the reason'), StepKind.REASON
        ),
    },
)
