"""Whose evidence the answers that count rest on."""

from hypothesis import given
from hypothesis import strategies as some

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.registers.origin import Origin
from selfassess.core.scoring.own_evidence import (
    OwnEvidence,
    own_evidence,
    own_evidence_of,
    own_evidence_sentence,
)
from selfassess.core.scoring.score import score
from tests.builders import BASIC, MET, NOT_MET, answered, questionnaire

ASKED = questionnaire(a=BASIC, b=BASIC, c=BASIC)


def resting_on(**origins: list[Origin]) -> Assessment:
    """Answers that are met, each citing an entry of each of these origins."""
    register = {o.value or "unsaid": Evidence(title="t", by=o) for o in Origin}
    answers = {
        key: Answer(status=MET, evidence=tuple(o.value or "unsaid" for o in cited))
        for key, cited in origins.items()
    }
    return answered().model_copy(update={"evidence": register, "answers": answers})


def own_of(assessment: Assessment) -> OwnEvidence:
    return own_evidence_of(score(ASKED, assessment), assessment)


def test_one_document_of_others_is_enough_not_to_stand_alone() -> None:
    own = own_of(
        resting_on(
            a=[Origin.GOVERNMENT],
            b=[Origin.GOVERNMENT, Origin.MEDIA],
            c=[Origin.GOVERNMENT, Origin.UNSAID],
        )
    )
    assert own == OwnEvidence(counting=3, alone=("a",), unsaid=("c",))
    assert own_evidence_sentence(own) == (
        "1 of the 3 answers that count rests on the government's own documents alone; "
        "of 1 it is not said whose the evidence is"
    )


def test_nothing_is_said_where_nobody_says_whose_the_evidence_is() -> None:
    own = own_of(resting_on(a=[Origin.UNSAID], b=[Origin.OTHER]))
    assert own_evidence_sentence(own) == ""


def test_what_does_not_count_is_not_weighed() -> None:
    made = resting_on(a=[Origin.GOVERNMENT], b=[Origin.GOVERNMENT])
    not_met = made.with_answer(
        "a", Answer(status=NOT_MET, evidence=("government",))
    ).with_answer("c", Answer(status=MET))
    own = own_of(not_met)
    assert own == OwnEvidence(counting=1, alone=("b",), unsaid=())
    assert own_evidence_sentence(own) == (
        "1 of the 1 answers that count rests on the government's own documents alone"
    )


def test_an_entry_that_cannot_be_read_is_unsaid() -> None:
    made = resting_on(a=[Origin.GOVERNMENT])
    outcomes = score(ASKED, made).outcomes.values()
    own = own_evidence(outcomes, made.answers, {"government": None})
    assert own.unsaid == ("a",)


@given(some.lists(some.sampled_from(Origin), min_size=1, unique=True))
def test_whose_the_evidence_is_never_changes_what_counts(cited: list[Origin]) -> None:
    made = resting_on(a=cited)
    unsaid = resting_on(a=[Origin.UNSAID])
    assert (
        score(ASKED, made).outcomes["a"].counts
        == score(ASKED, unsaid).outcomes["a"].counts
    )
