"""Whole phases and guidelines that may be left out, in words."""

from collections.abc import Iterator

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.phases import Guideline, Part, Phase
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.scoring.parts import left_out_parts, reason_for
from selfassess.core.text.i18n import _


def phases_and_all(
    questionnaire: Questionnaire,
) -> list[tuple[str, Questionnaire | Phase]]:
    """Every phase with its title, and all of them together."""
    phases = ((phase.title, phase) for phase in questionnaire.phases)
    return [*phases, (_("All phases"), questionnaire)]


def optional_sentence(part: Part) -> str:
    """The sentence that a part may be left out as a whole; empty if it may not."""
    if not part.not_applicable:
        return ""
    if isinstance(part, Guideline):
        return _("This whole guideline may be left out, with a reason.")
    return _("This whole phase may be left out, with a reason.")


def nothing_to_leave_out() -> str:
    """Why nothing can be left out here."""
    return _("The questionnaire does not allow this to be left out as a whole.")


def left_out_label(part: Part) -> str:
    """The few words that a part does not apply."""
    if isinstance(part, Guideline):
        return _("the whole guideline does not apply")
    return _("the whole phase does not apply")


def reason_label(part: Part) -> str:
    """What is asked of the person who leaves the part out."""
    text = (
        _("Why the whole guideline “{title}” does not apply (empty: it applies)")
        if isinstance(part, Guideline)
        else _("Why the whole phase “{title}” does not apply (empty: it applies)")
    )
    return text.format(title=part.title)


def not_applying_sentence(part: Part, reason: str) -> str:
    """The sentence that a part does not apply, and why, on one line."""
    text = (
        _("The whole guideline “{title}” does not apply: {reason}")
        if isinstance(part, Guideline)
        else _("The whole phase “{title}” does not apply: {reason}")
    )
    return text.format(title=part.title, reason=" ".join(reason.split()))


def part_sentence(part: Part, assessment: Assessment) -> str:
    """The sentence that a part does not apply and why, or that it may be left out."""
    reason = reason_for(assessment, part)
    return not_applying_sentence(part, reason) if reason else optional_sentence(part)


def left_out_sentences(
    questionnaire: Questionnaire, assessment: Assessment
) -> Iterator[str]:
    """A sentence for every phase or guideline that does not apply, with its reason."""
    for part, reason in left_out_parts(questionnaire, assessment):
        yield not_applying_sentence(part, reason)
