"""What is worked out is the same in any language."""

from collections.abc import Callable
from gettext import NullTranslations

from hypothesis import given, settings

from selfassess.core.merge.three_way import merge
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.scoring.score import score
from selfassess.core.text import i18n
from selfassess.core.text.digest import known_content, short_digest
from tests.catalogues.pseudo import pseudo
from tests.strategies import assessments, questionnaires, simple_assessments


class OtherWords(NullTranslations):
    """Every message in other words."""

    def gettext(self, message: str) -> str:
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return pseudo(message)


def in_two_languages(work: Callable[[], object]) -> tuple[object, object]:
    """What comes out in English, and in other words."""
    english = work()
    i18n.use(OtherWords())
    try:
        return english, work()
    finally:
        i18n.use(NullTranslations())


@given(questionnaires(), simple_assessments())
def test_no_language_changes_a_score(asked: Questionnaire, said: Assessment) -> None:
    english, other = in_two_languages(lambda: score(asked, said))
    assert english == other


@settings(max_examples=15)
@given(assessments())
def test_no_language_changes_a_digest(said: Assessment) -> None:
    english, other = in_two_languages(lambda: short_digest(known_content(said)))
    assert english == other


@settings(max_examples=15)
@given(assessments(), assessments(), assessments())
def test_no_language_changes_a_merge(
    base: Assessment, ours: Assessment, theirs: Assessment
) -> None:
    header = {"id": base.id, "edition": base.edition}
    ours, theirs = (side.model_copy(update=header) for side in (ours, theirs))
    english, other = in_two_languages(lambda: merge(base, ours, theirs))
    assert english == other
