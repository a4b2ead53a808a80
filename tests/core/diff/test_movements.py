"""From one plan to another: what rose, fell, came, went."""

from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.core.diff.movements import Movement, by_movement, movements
from selfassess.core.model.answer import Answer
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.status import Status
from selfassess.core.scoring.score import Score, score
from tests.builders import (
    BASIC,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PARTLY_MET,
    UNANSWERED,
    answered,
    phase,
    questionnaire,
    requirement,
)
from tests.strategies import NAMES

ASKED = questionnaire(
    phase("all", **{name: requirement(name, may_be_left_out=True) for name in NAMES})
)


def scored(**given_answers: Status | Answer) -> Score:
    return score(ASKED, answered(**given_answers))


def kinds(old: Score, new: Score) -> dict[str, Movement]:
    return {moved.requirement: moved.movement for moved in movements(old, new)}


def test_what_moved_is_told_by_where_it_stands_on_the_ladder() -> None:
    old = scored(a=NOT_MET, b=MET, c=MET, d=PARTLY_MET)
    new = scored(a=PARTLY_MET, b=PARTLY_MET, d=NOT_APPLICABLE, e=MET)
    assert kinds(old, new) == {
        "a": Movement.ROSE,
        "b": Movement.FELL,
        "c": Movement.WENT,
        "d": Movement.OTHERWISE,
        "e": Movement.CAME,
    }
    carried = scored(b=MET, c=Answer(status=MET, carried="Plan 1"))
    assert kinds(scored(b=MET, c=MET), carried) == {"c": Movement.TO_CONFIRM}
    groups = by_movement(movements(old, new))
    assert [movement for movement, _moved in groups] == list(Movement)[:5]


def later(**sources: str) -> Questionnaire:
    """Another questionnaire; `x="same:a"` names what `x` follows."""
    named = {
        key: [
            {"id": id_, "overlaps": overlaps, "source": "guide"}
            for overlaps, id_ in (each.split(":") for each in text.split())
        ]
        for key, text in sources.items()
    }
    data = questionnaire(x=BASIC, y=BASIC, z=BASIC).model_dump(by_alias=True)
    data |= {"id": "later", "from": {"small": named}}
    return Questionnaire.model_validate(data)


def test_between_questionnaires_the_only_forerunner_is_compared_and_others_named() -> (
    None
):
    asked = later(x="same:a", y="partly:b same:c same:unknown")
    carried = Answer(status=MET, carried="Plan 1")
    new = score(asked, answered(x=MET, y=carried, z=NOT_MET))
    moved = movements(scored(a=NOT_MET, b=MET, e=MET), new)
    assert [
        (each.movement, each.requirement, each.before, each.after) for each in moved
    ] == [
        (Movement.ROSE, "x", NOT_MET, MET),
        (Movement.TO_CONFIRM, "y", None, UNANSWERED),
        (Movement.CAME, "z", None, NOT_MET),
        (Movement.WENT, "d", UNANSWERED, None),
        (Movement.WENT, "e", MET, None),
    ]
    assert moved[1].overlapping == (("1.1.2", MET), ("1.1.3", UNANSWERED))


STANDING = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(Status))


@given(STANDING, STANDING)
@settings(max_examples=60, deadline=None)
def test_the_way_back_is_the_way_there_turned_around(
    one: dict[str, Status], other: dict[str, Status]
) -> None:
    turned = {
        Movement.ROSE: Movement.FELL,
        Movement.FELL: Movement.ROSE,
        Movement.CAME: Movement.WENT,
        Movement.WENT: Movement.CAME,
    }
    old, new = scored(**one), scored(**other)
    there, back = kinds(old, new), kinds(new, old)
    assert {key: turned.get(kind, kind) for key, kind in there.items()} == back
    assert movements(old, old) == ()
