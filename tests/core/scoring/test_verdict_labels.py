"""Several verdicts: each with its name, its numbers and its rule."""

from selfassess.core.model.questionnaire.goals import Goal
from selfassess.core.scoring.eligibility import StarVerdict
from selfassess.core.scoring.goal_rules import verdict_reasons
from selfassess.core.scoring.score import Score, score
from selfassess.core.scoring.verdict_labels import (
    also_in_the_way_of,
    in_the_way_label,
    trial_in_brief,
    verdict_line,
    verdicts_in_brief,
    verdicts_sentence,
    verdicts_unnamed,
)
from tests.builders import (
    BASIC,
    BEST_PRACTICE,
    MET,
    NOT_MET,
    PARTLY_MET,
    answer,
    answered,
    phase,
    questionnaire,
)

MINIMUM = Goal(name="Minimum", requires=(BASIC,))


def scored(*goals: Goal) -> Score:
    asked = questionnaire(
        phase("first", a=BASIC, b=BEST_PRACTICE),
        phase("second", c=BASIC),
        verdicts=goals,
    )
    return score(asked, answered(a=MET, b=NOT_MET))


def test_every_verdict_has_its_own_rule_numbers_and_blockers() -> None:
    both = scored(MINIMUM)
    minimum, star = both.verdicts
    assert (minimum.verdict, minimum.counting, minimum.asked) == (
        (StarVerdict.POSSIBLE, 1, 2)
    )
    assert (star.verdict, star.counting, star.asked) == (StarVerdict.NO, 1, 3)
    assert verdict_line(minimum) == "☆ Minimum: 1 of 2 counts · still possible"
    assert verdict_line(star) == "✘ Star: not eligible: 2 in the way"
    assert list(verdict_reasons(minimum, both.questionnaire)) == [
        "Rule: Every basic requirement in every phase counts as met."
    ]
    assert in_the_way_label(minimum, both.questionnaire) == "In the way: 2.1.1"


def test_the_star_is_the_last_of_the_verdicts() -> None:
    both = scored(MINIMUM)
    assert both.verdicts[-1] == both.eligibility
    assert scored().verdicts == (scored().eligibility,)


def test_a_goal_that_is_no_award_is_reached_or_not_yet() -> None:
    words = [
        verdict_line(scored(goal).verdicts[0]).partition(": ")[2]
        for goal in (
            Goal(name="G", requires=(BASIC,), requirements=("a",)),
            Goal(name="G", requires=(BEST_PRACTICE,)),
            Goal(name="G", requires=(BEST_PRACTICE,), phases=("second",)),
            Goal(name="G", requires=(BASIC,), award=True, phases=("first",)),
        )
    ]
    assert words == [
        "1 of 1 counts · reached",
        "0 of 1 count · not yet",
        "not yet: nothing is asked",
        "eligible",
    ]


def test_only_the_requirements_that_a_verdict_names_are_asked_for_it() -> None:
    named = Goal(name="G", requires=(BASIC, BEST_PRACTICE), requirements=("a", "b"))
    both = scored(named)
    verdict = both.verdicts[0]
    assert [b.requirement.id for b in verdict.blockers] == ["b"]
    assert list(verdict_reasons(verdict, both.questionnaire)) == [
        "Rule: Every basic and every best practice requirement among these: 1.1.1, "
        "1.1.2 counts as met."
    ]
    partly = named.model_copy(update={"partly_counts": True})
    rule, *_others = verdict_reasons(scored(partly).verdicts[0], both.questionnaire)
    assert rule.endswith("these: 1.1.1, 1.1.2 counts as met or is partly met.")


def test_where_there_is_little_room_the_numbers_of_all_verdicts_stay() -> None:
    assert verdicts_in_brief(scored(MINIMUM)) == [
        "☆ Minimum: 1 of 2 counts · still possible · ✘ Star: not eligible: 2 in the way",
        "☆ Minimum 1/2 · ✘ Star 1/3",
        "☆ 1/2 · ✘ 1/3",
    ]
    assert verdicts_in_brief(scored()) == ["✘ not eligible: 2 in the way"]


def test_a_single_verdict_needs_no_name() -> None:
    assert verdicts_unnamed(scored()) == "not eligible: 2 in the way"
    assert verdicts_unnamed(scored(MINIMUM)) == verdicts_sentence(scored(MINIMUM))
    met = score(questionnaire(a=BASIC), answered(a=MET))
    assert in_the_way_label(met.verdicts[0], met.questionnaire) == ""


def test_of_many_in_the_way_the_first_are_told_and_the_others_counted() -> None:
    many = phase("all", **{f"r{number}": BASIC for number in range(30)})
    asked = questionnaire(many)
    long = score(asked, answered())
    label = in_the_way_label(long.eligibility, asked)
    assert label.startswith("In the way: 1.1.1, 1.1.2, ")
    assert label.endswith(", 1.1.20 and 10 more")


def beside() -> Score:
    """The star asks less than a verdict that goes beyond it."""
    asked = questionnaire(
        phase("first", a=BASIC, b=BEST_PRACTICE, c=BEST_PRACTICE, d=BASIC),
        requires=(BASIC,),
        partly_counts=True,
        verdicts=(Goal(name="Beyond", requires=(BASIC, BEST_PRACTICE)),),
    )
    return score(
        asked, answered(a=answer(PARTLY_MET, "minutes"), b=MET, c=NOT_MET, d=NOT_MET)
    )


def test_what_is_in_the_way_of_another_verdict_alone_is_told_apart() -> None:
    ((goal, blockers),) = beside().beside_the_star
    assert [b.requirement.id for b in beside().eligibility.blockers] == ["d"]
    assert [b.requirement.id for b in blockers] == ["a", "c"]
    assert also_in_the_way_of(goal, 2) == "In the way of Beyond alone (2)"


def test_what_is_in_the_way_of_any_verdict_is_in_the_way() -> None:
    assert beside().in_the_way == ("a", "c", "d")
    assert scored(MINIMUM).in_the_way == ("b", "c")
    assert list(scored(MINIMUM).beside_the_star) == []


def test_what_is_tried_out_is_told_with_every_verdict() -> None:
    both, star = scored(MINIMUM), scored()
    now, before = trial_in_brief(both, both)
    assert now == before == verdicts_in_brief(both)[1]
    assert "Minimum" in now
    assert "Minimum" not in trial_in_brief(star, star)[0]
