"""Begin from an earlier plan: what was chosen is all there, and claims nothing yet."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.core.cycle.brought import BROUGHT, USUAL, Brought
from selfassess.core.cycle.earlier_plan import bring
from selfassess.core.diff.plain_data import contents_of
from selfassess.core.model.about.details import Texts
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.actions import PlannedAction
from selfassess.core.model.registers.commitments import Commitment
from selfassess.core.model.registers.consultation import Recommendation
from tests.builders import (
    BASIC,
    MET,
    NOT_MET,
    PROOF,
    answered,
    evidence,
    phase,
    questionnaire,
)
from tests.strategies import NAMES, assessments

ASKED = questionnaire(phase("all", **dict.fromkeys(NAMES, BASIC)))
BEGUN = answered().model_copy(update={"action_plan": "Plan 3", "evidence": {}})
ANSWER = Answer(status=MET, note="Online.", evidence=(PROOF,), come_back=True)


@given(assessments(), st.sets(st.sampled_from(Brought)))
@settings(max_examples=50, deadline=None)
def test_no_word_that_is_brought_is_lost_and_none_claims_anything(
    earlier: Assessment, chosen: set[Brought]
) -> None:
    was = contents_of(earlier)
    now = bring(earlier, BEGUN, ASKED, chosen)
    assert contents_of(earlier) == was
    assert not any(answer.status for answer in now.answers.values())
    for key, old in earlier.answers.items():
        new = now.answers[key]
        assert new.note == (old.note if Brought.NOTES in chosen else "")
        assert new.written == (old.written if Brought.ANSWERS in chosen else "")
        cited = old.evidence if Brought.EVIDENCE in chosen else ()
        assert new.evidence == cited
        assert new.model_extra == old.model_extra
        assert new.shows == (old.shows if Brought.EVIDENCE in chosen else {})
    for kind in chosen - {Brought.TEXTS}:
        for table in BROUGHT[kind].tables:
            assert getattr(now, table) == getattr(earlier, table)
    texts = earlier.texts.model_copy(update={"foreword": ""})
    assert (now.texts == texts) or Brought.TEXTS not in chosen
    assert (now.id, now.action_plan) == (BEGUN.id, "Plan 3")


def test_what_nobody_confirmed_since_an_even_earlier_plan_stays_of_that_plan() -> None:
    first = answered(a=ANSWER, b=NOT_MET)
    second = bring(first, BEGUN, ASKED)
    assert not second.answer_to("a").come_back
    third = bring(second.with_answer("b", Answer(status=MET)), BEGUN, ASKED)
    assert third.answer_to("a").carried == first.action_plan
    assert third.answer_to("b").carried == second.action_plan


def test_what_is_asked_no_more_stays_behind_and_what_has_another_name_follows() -> None:
    earlier = answered(old=ANSWER, a=MET)
    assert list(bring(earlier, BEGUN, ASKED).answers) == ["a"]
    answers = {"b": ANSWER, "a": earlier.answers["a"]}
    renamed = bring(earlier, BEGUN, ASKED, answers=answers)
    assert renamed.answer_to("b").written is MET


def test_what_is_brought_cites_nothing_that_is_not_and_done_actions_stay_behind() -> (
    None
):
    earlier = answered(a=MET).model_copy(
        update={
            "remarks": {"all": "Well.", "gone": "Past."},
            "remarks_language": {"all": "sw", "gone": "fr"},
            "texts": Texts(
                context="A country.",
                context_language="fr",
                foreword="Dibaji.",
                foreword_language="sw",
            ),
            "recommendations": {"r": Recommendation(title="Meet.")},
            "actions": {
                "o": PlannedAction(title="Open", recommendation="r"),
                "d": PlannedAction(title="Done", done=date(2027, 1, 2)),
            },
            "commitments": {"c": Commitment(title="Promise", evidence=(PROOF,))},
        }
    )
    now = bring(earlier, BEGUN, ASKED, USUAL)
    assert (now.remarks, now.commitments) == ({"all": "Well."}, {})
    assert now.remarks_language == {"all": "sw"}
    assert now.texts == Texts(context="A country.", context_language="fr")
    assert now.actions == {
        "o": earlier.actions["o"].model_copy(update={"recommendation": ""})
    }
    kept = bring(earlier, BEGUN, ASKED, {Brought.COMMITMENTS})
    assert kept.commitments["c"].evidence == ()
    with_evidence = {Brought.COMMITMENTS, Brought.EVIDENCE}
    kept = bring(earlier, BEGUN, ASKED, with_evidence)
    assert kept.evidence == {PROOF: evidence()}
    assert kept.commitments["c"].evidence == (PROOF,)
