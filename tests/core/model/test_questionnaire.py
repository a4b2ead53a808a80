from tests.builders import BASIC, BEST_PRACTICE, phase, questionnaire

ASKED = questionnaire(
    phase("first", a=BASIC, b=BEST_PRACTICE), phase("second", c=BASIC)
)


def test_requirements_stand_in_the_order_of_the_phases() -> None:
    assert [requirement.id for requirement in ASKED.requirements] == ["a", "b", "c"]
    assert list(ASKED.by_id) == ["a", "b", "c"]


def test_every_requirement_knows_its_phase_and_guideline() -> None:
    in_phase, in_guideline = ASKED.places["c"]
    assert in_phase.id == "second"
    assert in_guideline.id == "second-all"


def test_requirements_are_numbered_by_phase_guideline_and_place() -> None:
    assert ASKED.numbers == {"a": "1.1.1", "b": "1.1.2", "c": "2.1.1"}
