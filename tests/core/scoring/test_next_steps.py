from selfassess.core.model.answer import Answer
from selfassess.core.scoring.next_steps import first_step, missing_label, next_steps
from selfassess.core.scoring.rules import StepKind
from selfassess.core.scoring.score import Score, score
from tests.builders import (
    BASIC,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PARTLY_MET,
    answer,
    answered,
    questionnaire,
    requirement,
)

OPTIONAL = requirement("e", may_be_left_out=True)
ASKED = questionnaire(
    a=BASIC, b=BASIC, c=BASIC, d=BASIC, e=OPTIONAL, f=BASIC, g=BASIC, requires=(BASIC,)
)


def everything_in_the_way() -> Score:
    assessment = answered(
        a=NOT_MET,
        b=PARTLY_MET,
        d=answer(MET),
        e=answer(NOT_APPLICABLE),
        f=answer(NOT_APPLICABLE),
        g=Answer(status=MET, carried="Plan 1"),
    )
    return score(ASKED, assessment)


def test_what_takes_the_least_work_comes_first() -> None:
    way = next_steps(everything_in_the_way())
    steps = [(step, "".join(b.requirement.id for b in way[step])) for step in way]
    assert steps == [
        (StepKind.EVIDENCE, "d"),
        (StepKind.REASON, "e"),
        (StepKind.CONFIRM, "g"),
        (StepKind.ANSWER, "c"),
        (StepKind.MORE, "b"),
        (StepKind.CHANGE, "af"),
    ]


def test_if_only_one_thing_can_be_done_it_is_the_easiest() -> None:
    blocker = first_step(everything_in_the_way())
    assert blocker
    assert blocker.requirement.id == "d"


def test_where_nothing_is_in_the_way_there_is_nothing_to_do() -> None:
    asked = questionnaire(a=BASIC, requires=(BASIC,))
    assert next_steps(score(asked, answered(a=MET))) == {}
    assert first_step(score(asked, answered(a=MET))) is None


def test_everything_that_can_be_missing_is_called_something_else() -> None:
    assert len({missing_label(missing) for missing in StepKind}) == len(StepKind)
