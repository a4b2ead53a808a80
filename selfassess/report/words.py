"""Words that the questionnaire may give, as the report shows them."""

from selfassess.core.model.questionnaire import Questionnaire
from selfassess.core.model.terms import usual_words
from selfassess.report.passages import Passage, passage


def word(asked: Questionnaire, name: str) -> Passage:
    """The questionnaire's own word in its language; else the program's."""
    usual = usual_words()[name]
    own = getattr(asked.words, name)
    return passage(own, asked.language) if own else Passage(usual)
