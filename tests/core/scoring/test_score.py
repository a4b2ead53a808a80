import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import (
    EvidenceRule,
    Requirement,
    Tier,
)
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.status import Status
from selfassess.core.scoring.eligibility import StarVerdict
from selfassess.core.scoring.outcome import Outcome, outcome_of
from selfassess.core.scoring.rules import Rule
from selfassess.core.scoring.score import rescore, score
from selfassess.core.scoring.tallies.tally import Tally
from tests.builders import (
    BASIC,
    BEST_PRACTICE,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PARTLY_MET,
    PROOF,
    UNANSWERED,
    answer,
    answered,
    evidence,
    phase,
    questionnaire,
    requirement,
)
from tests.strategies import NAMES, questionnaires, simple_assessments

ADVISED = requirement("a", rule=EvidenceRule.RECOMMENDED)


OPTIONAL = requirement("a", may_be_left_out=True)


def outcome(
    status: Status, *cited: str, note: str = "", of: Requirement | None = None
) -> Outcome:
    given_answer = answer(status, *cited, note=note)
    return outcome_of(of or requirement("a"), given_answer, {PROOF: evidence()})


def test_met_with_evidence_that_nobody_can_look_at_counts_but_says_so() -> None:
    bare = Evidence(title="Minutes")
    outcomes = [
        outcome_of(ADVISED, answer(status, "bare", *others), {"bare": bare, **more})
        for status in (MET, PARTLY_MET)
        for others, more in (
            ((), {}),
            (("lost",), {}),
            ((PROOF,), {PROOF: evidence()}),
            (("unreadable",), {"unreadable": None}),
        )
    ]
    assert [each.is_shown_by_nothing for each in outcomes] == [True, True] + [False] * 6
    assert outcomes[0].counts


def test_met_with_evidence_counts() -> None:
    assert outcome(MET, PROOF).counts
    assert not outcome(MET, PROOF).lacks_advised_evidence


def test_met_without_required_evidence_does_not_count() -> None:
    assert outcome(MET).rule is Rule.EVIDENCE_MISSING
    assert not outcome(MET).counts


def test_evidence_that_the_register_does_not_have_shows_nothing() -> None:
    assert outcome(MET, "lost").rule is Rule.EVIDENCE_MISSING


def test_met_without_recommended_evidence_counts_but_says_so() -> None:
    assert outcome(MET, of=ADVISED).counts
    assert outcome(MET, of=ADVISED).lacks_advised_evidence


@pytest.mark.parametrize(
    ("status", "rule"),
    [
        (UNANSWERED, Rule.UNANSWERED),
        (PARTLY_MET, Rule.PARTLY_MET),
        (NOT_MET, Rule.NOT_MET),
    ],
)
def test_no_other_answer_counts_even_with_evidence(status: Status, rule: Rule) -> None:
    assert outcome(status, PROOF).rule is rule
    assert not outcome(status, PROOF).counts


def test_not_applicable_with_a_reason_leaves_the_tally() -> None:
    left_out = outcome(NOT_APPLICABLE, note="One language.", of=OPTIONAL)
    assert left_out.is_left_out
    assert not left_out.counts
    assert not left_out.lacks_advised_evidence


@pytest.mark.parametrize("note", ["", "  \n"])
def test_not_applicable_without_a_reason_does_not_count(note: str) -> None:
    unreasoned = outcome(NOT_APPLICABLE, note=note, of=OPTIONAL)
    assert unreasoned.rule is Rule.NOT_APPLICABLE_WITHOUT_REASON


def test_not_applicable_where_it_is_not_allowed_does_not_count() -> None:
    refused = outcome(NOT_APPLICABLE, note="One language.")
    assert refused.rule is Rule.NOT_APPLICABLE_NOT_ALLOWED


def test_one_unmet_basic_requirement_blocks_the_star() -> None:
    asked = questionnaire(a=BASIC, b=BASIC, c=BEST_PRACTICE)
    eligibility = score(asked, answered(a=MET, b=NOT_MET, c=MET)).eligibility
    assert eligibility.verdict is StarVerdict.NO
    assert [blocker.requirement.id for blocker in eligibility.blockers] == ["b"]
    assert [blocker.rule for blocker in eligibility.blockers] == [Rule.NOT_MET]


def test_one_unmet_best_practice_requirement_blocks_the_star() -> None:
    asked = questionnaire(a=BASIC, b=BEST_PRACTICE)
    eligibility = score(asked, answered(a=MET, b=PARTLY_MET)).eligibility
    assert eligibility.verdict is StarVerdict.NO


def test_a_star_that_requires_one_tier_ignores_the_other() -> None:
    asked = questionnaire(a=BASIC, b=BEST_PRACTICE, requires=(BASIC,))
    assert score(asked, answered(a=MET)).eligibility.verdict is StarVerdict.YES


def test_a_star_of_one_phase_ignores_the_others() -> None:
    first, second = phase("first", a=BASIC), phase("second", b=BASIC)
    asked = questionnaire(first, second, requires=(BASIC,), only=("first",))
    assert (
        score(asked, answered(a=MET, b=NOT_MET)).eligibility.verdict is StarVerdict.YES
    )


def test_everything_met_is_eligible_without_blockers() -> None:
    asked = questionnaire(a=BASIC, b=BEST_PRACTICE)
    eligibility = score(asked, answered(a=MET, b=MET)).eligibility
    assert eligibility.verdict is StarVerdict.YES
    assert eligibility.blockers == ()


@pytest.mark.parametrize("rest", [UNANSWERED, answer(MET)])
def test_with_something_open_and_nothing_against_it_the_star_is_possible(
    rest: Status | Answer,
) -> None:
    asked = questionnaire(a=BASIC, b=BEST_PRACTICE)
    eligibility = score(asked, answered(a=MET, b=rest)).eligibility
    assert eligibility.verdict is StarVerdict.POSSIBLE
    assert len(eligibility.blockers) == 1


def test_a_tier_of_which_nothing_is_asked_keeps_the_star_away() -> None:
    eligibility = score(questionnaire(a=BASIC), answered(a=MET)).eligibility
    assert eligibility.verdict is StarVerdict.NO
    assert eligibility.blockers == ()
    assert eligibility.empty_tiers == (BEST_PRACTICE,)


def test_everything_not_applicable_is_never_eligible() -> None:
    asked = questionnaire(a=OPTIONAL, requires=(BASIC,))
    given_up = answered(a=answer(NOT_APPLICABLE, note="No."))
    eligibility = score(asked, given_up).eligibility
    assert eligibility.verdict is StarVerdict.NO
    assert eligibility.empty_tiers == (BASIC,)


def test_where_partly_counts_it_counts_with_evidence() -> None:
    asked = questionnaire(a=BASIC, requires=(BASIC,), partly_counts=True)
    partly = answered(a=answer(PARTLY_MET, PROOF))
    assert score(asked, partly).eligibility.verdict is StarVerdict.YES


def test_where_partly_counts_it_needs_the_required_evidence_too() -> None:
    asked = questionnaire(a=BASIC, requires=(BASIC,), partly_counts=True)
    eligibility = score(asked, answered(a=PARTLY_MET)).eligibility
    assert eligibility.verdict is StarVerdict.POSSIBLE
    assert [b.rule for b in eligibility.blockers] == [Rule.EVIDENCE_MISSING]


def test_where_partly_counts_recommended_evidence_may_be_missing() -> None:
    asked = questionnaire(a=ADVISED, requires=(BASIC,), partly_counts=True)
    assert score(asked, answered(a=PARTLY_MET)).eligibility.verdict is StarVerdict.YES


def test_a_tally_counts_what_counts_out_of_what_is_asked() -> None:
    optional = requirement("c", may_be_left_out=True)
    asked = questionnaire(a=BASIC, b=BEST_PRACTICE, c=optional, d=BASIC)
    given_answers = answered(a=MET, b=PARTLY_MET, c=answer(NOT_APPLICABLE, note="No."))
    tally = score(asked, given_answers).tally(asked)
    assert (tally.met, tally.asked, tally.total, tally.answered) == (1, 3, 4, 3)
    assert tally.of(PARTLY_MET) == 1
    assert tally.of(NOT_MET) == 0


def test_a_tally_of_one_tier_counts_only_that_tier() -> None:
    asked = questionnaire(a=BASIC, b=BEST_PRACTICE)
    result = score(asked, answered(a=MET))
    assert result.tally(asked, BASIC).met == 1
    assert result.tally(asked, BEST_PRACTICE).met == 0


def test_nothing_asked_has_no_percentage() -> None:
    assert Tally().percent is None


def test_hundred_percent_is_never_rounded_up_to() -> None:
    assert Tally(met=999, asked=1000).percent == 99


@given(questionnaires(), simple_assessments())
def test_the_whole_is_the_sum_of_its_parts(
    asked: Questionnaire, assessment: Assessment
) -> None:
    result = score(asked, assessment)
    whole = result.tally(asked)
    assert whole == sum(map(result.tally, asked.phases), Tally())
    guidelines = [guideline for part in asked.phases for guideline in part.guidelines]
    assert whole == sum(map(result.tally, guidelines), Tally())
    assert whole == sum((result.tally(asked, tier) for tier in Tier), Tally())
    assert whole.total == len(asked.requirements)
    assert 0 <= whole.met <= whole.asked <= whole.total


@given(questionnaires(), simple_assessments())
def test_hundred_percent_means_that_everything_asked_counts(
    asked: Questionnaire, assessment: Assessment
) -> None:
    tally = score(asked, assessment).tally(asked)
    assert (tally.percent == 100) == (tally.met == tally.asked > 0)


@given(questionnaires(), simple_assessments())
def test_eligible_means_that_nothing_stands_in_the_way(
    asked: Questionnaire, assessment: Assessment
) -> None:
    eligibility = score(asked, assessment).eligibility
    in_the_way = bool(eligibility.blockers or eligibility.empty_tiers)
    assert (eligibility.verdict is StarVerdict.YES) == (not in_the_way)
    if eligibility.verdict is StarVerdict.POSSIBLE:
        assert all(blocker.rule.is_open for blocker in eligibility.blockers)


@given(questionnaires(), simple_assessments(), st.sampled_from(NAMES))
def test_one_more_that_is_met_and_shown_never_adds_a_blocker(
    asked: Questionnaire, assessment: Assessment, name: str
) -> None:
    before = score(asked, assessment).eligibility
    better = assessment.with_answer(name, answer(MET, PROOF))
    after = score(asked, better).eligibility
    assert set(after.blockers) <= set(before.blockers)
    assert set(after.empty_tiers) <= set(before.empty_tiers)


@given(questionnaires(), simple_assessments())
def test_filling_in_what_is_open_makes_a_possible_star_eligible(
    asked: Questionnaire, assessment: Assessment
) -> None:
    eligibility = score(asked, assessment).eligibility
    for blocker in eligibility.blockers:
        if blocker.rule.is_open:
            name = blocker.requirement.id
            assessment = assessment.with_answer(name, answer(MET, PROOF))
    after = score(asked, assessment).eligibility.verdict
    assert (after is StarVerdict.YES) == (eligibility.verdict is not StarVerdict.NO)


@given(questionnaires(), simple_assessments(), simple_assessments())
def test_what_is_judged_again_after_a_change_is_as_if_all_were_judged(
    asked: Questionnaire, was: Assessment, now: Assessment
) -> None:
    same_register = now.model_copy(update={"evidence": was.evidence})
    for changed in (now, same_register):
        assert rescore(score(asked, was), was, changed) == score(asked, changed)
