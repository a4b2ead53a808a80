"""Texts to send to owners, each in the language of its owner."""

from selfassess.cli.locales import speaking
from selfassess.core.cycle.owed_answers import OwedAnswers
from selfassess.core.cycle.owner_letter import OwnerLetter, letter_to
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire


def letter_for(
    owed: OwedAnswers, questionnaire: Questionnaire, assessment: Assessment
) -> OwnerLetter:
    """The text in the owner's language, or that of the answers; else in English."""
    with speaking(owed.owner.language or assessment.language):
        return letter_to(owed, questionnaire, assessment)
