import pytest

from selfassess.core.assessment import Answer, Assessment
from selfassess.core.filtering import Filter, filter_label, matching
from selfassess.core.questionnaire import EvidenceRule
from selfassess.core.scoring import score
from tests.builders import (
    BASIC,
    BEST_PRACTICE,
    MET,
    NOT_MET,
    answer,
    answered,
    questionnaire,
    requirement,
)

ADVISED = requirement("c", rule=EvidenceRule.RECOMMENDED)
ASKED = questionnaire(a=BASIC, b=BEST_PRACTICE, c=ADVISED, d=BASIC)


def shown(chosen: Filter, assessment: Assessment) -> str:
    result = score(ASKED, assessment)
    return "".join(matching(chosen, result, assessment.answer_to))


@pytest.mark.parametrize(
    ("chosen", "names"),
    [
        (Filter.ALL, "abcd"),
        (Filter.UNANSWERED, "d"),
        (Filter.BLOCKERS, "abd"),
        (Filter.MISSING_EVIDENCE, "ac"),
        (Filter.COME_BACK, "b"),
        (Filter.BASIC, "acd"),
        (Filter.BEST_PRACTICE, "b"),
    ],
)
def test_only_what_passes_is_shown_in_its_order(chosen: Filter, names: str) -> None:
    later = Answer(status=NOT_MET, come_back=True)
    assessment = answered(c=answer(MET), b=later, a=answer(MET))
    assert shown(chosen, assessment) == names


def test_where_nothing_passes_nothing_is_shown() -> None:
    assert shown(Filter.COME_BACK, answered()) == ""


def test_every_filter_is_called_something_else() -> None:
    assert len({filter_label(chosen) for chosen in Filter}) == len(Filter)
