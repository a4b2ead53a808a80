"""What is sent to an owner, in the language that the owner reads."""

from selfassess.cli.locales import speaking
from selfassess.core.cycle.owed_answers import OwedAnswers
from selfassess.core.cycle.owner_letter import OwnerLetter, letter_to
from selfassess.core.model.assessment import Assessment
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire


def letter_for(
    loaded: LoadedQuestionnaire, owed: OwedAnswers, assessment: Assessment
) -> OwnerLetter:
    """The text in the owner's language, or that of the answers; else in English."""
    language = owed.owner.language or assessment.language
    with speaking(language):
        questionnaire = loaded.in_language(language).questionnaire
        return letter_to(owed, questionnaire, assessment)
