"""Whole phases and guidelines that do not apply."""

from hypothesis import given
from hypothesis import strategies as some

from selfassess.core.diff.assessment_diff import differ
from selfassess.core.diff.diff_items import items_of
from selfassess.core.merge.three_way import merge
from selfassess.core.model.about.details import LeftOut
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.phases import Phase
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.review.viewpoint import as_seen_by
from selfassess.core.scoring.eligibility import StarVerdict
from selfassess.core.scoring.labels import outcome_label
from selfassess.core.scoring.part_labels import left_out_sentences, optional_sentence
from selfassess.core.scoring.parts import optional_parts, parts_around, with_reason
from selfassess.core.scoring.score import rescore, score
from selfassess.core.session.filters import Filter
from selfassess.core.session.session import Session
from tests.builders import (
    AGREE,
    BASIC,
    BEST_PRACTICE,
    DISAGREE,
    MET,
    NOT_MET,
    answered,
    finding,
    phase,
    questionnaire,
    review,
)


def optional(made: Phase, *, whole: bool) -> Phase:
    """A phase that may be left out as a whole, or its guideline."""
    if whole:
        return made.model_copy(update={"not_applicable": True})
    guidelines = tuple(
        guideline.model_copy(update={"not_applicable": True})
        for guideline in made.guidelines
    )
    return made.model_copy(update={"guidelines": guidelines})


ASKED = questionnaire(
    optional(phase("one", a=BASIC, b=BEST_PRACTICE), whole=True),
    optional(phase("two", c=BASIC, d=BEST_PRACTICE), whole=False),
    phase("three", e=BASIC, f=BEST_PRACTICE),
)
BLANK = answered()


def without(*keys: str, base: Assessment = BLANK) -> Assessment:
    """The assessment with these parts left out."""
    for key in keys:
        base = with_reason(base, optional_parts(ASKED)[key], "There is none.\nTruly.")
    return base


def test_the_questionnaire_says_what_may_be_left_out() -> None:
    assert list(optional_parts(ASKED)) == ["one", "two-all"]
    assert [part.id for part in parts_around(ASKED, "a")] == ["one"]
    assert [part.id for part in parts_around(ASKED, "d")] == ["two-all"]
    assert parts_around(ASKED, "e") == []
    assert [optional_sentence(p) for p in ASKED.phases[1:]] == ["", ""]


def test_what_is_in_a_part_that_does_not_apply_leaves_tallies_and_the_way() -> None:
    counted = score(ASKED, without("one", "two-all"))
    assert counted.tally(ASKED).asked == 2
    assert counted.in_the_way == ("e", "f")
    assert outcome_label(counted.outcomes["a"]).endswith(
        ": the whole phase does not apply"
    )
    assert outcome_label(counted.outcomes["d"]).endswith("guideline does not apply")
    session = Session.begin(ASKED, without("one", "two-all"))
    assert session.matching(Filter.UNANSWERED) == ("e", "f")


def test_an_answer_in_a_part_that_does_not_apply_is_not_counted() -> None:
    counted = score(ASKED, without("one", base=answered(a=NOT_MET, b=MET)))
    assert counted.tally(ASKED.phases[0]).asked == 0
    assert counted.in_the_way == ("c", "d", "e", "f")


def test_only_a_reason_leaves_a_part_out_and_only_where_it_may_be() -> None:
    left_out = {"one": LeftOut(reason=" \n"), "three": LeftOut(reason="Because.")}
    assessment = BLANK.model_copy(update={"not_applicable": left_out})
    assert score(ASKED, assessment).tally(ASKED).asked == 6
    assert list(left_out_sentences(ASKED, assessment)) == []


def test_where_everything_does_not_apply_no_star_is_earned() -> None:
    asked = questionnaire(optional(phase("all", a=BASIC, b=BEST_PRACTICE), whole=True))
    everything = with_reason(BLANK, asked.phases[0], "Nothing applies.")
    assert score(asked, everything).eligibility.verdict is StarVerdict.NO


def test_the_sentence_tells_which_part_and_why() -> None:
    assert list(left_out_sentences(ASKED, without("one", "two-all"))) == [
        "The whole phase “One” does not apply: There is none. Truly.",
        "The whole guideline “two” does not apply: There is none. Truly.",
    ]


@given(some.lists(some.sampled_from(["one", "two-all", "a", "c", "e"]), max_size=6))
def test_a_score_worked_out_from_the_last_one_is_the_same(steps: list[str]) -> None:
    session = Session.begin(ASKED, BLANK)
    for step in steps:
        if step in ASKED.by_id:
            session = session.go_to(step).answered(NOT_MET)
        else:
            is_out = session.assessment.not_applicable.get(step, LeftOut()).reason
            session = session.without({step: "" if is_out else "None."})
        assert session.score.outcomes == score(ASKED, session.assessment).outcomes
    assert rescore(session.score, session.assessment, BLANK) == score(ASKED, BLANK)


def test_leaving_out_can_be_undone_and_nothing_is_supposed_of_it() -> None:
    session = Session.begin(ASKED, BLANK).without({"one": "None."})
    assert not session.is_supposed
    back = session.undo()
    assert back
    assert (back.assessment, session.done[-1].what) == (BLANK, "whether One applies")
    assert session.without({"one": "None."}) is session


def test_a_reviewer_who_answers_in_a_part_holds_that_it_applies() -> None:
    mine = without("one", "two-all")
    said = review(a=finding(DISAGREE, NOT_MET), c=finding(DISAGREE), d=finding(AGREE))
    theirs = as_seen_by("one", ASKED, mine, {"one": said})
    assert score(ASKED, theirs).in_the_way == ("a", "b", "e", "f")


def test_two_people_leave_out_two_parts() -> None:
    for base in (BLANK, with_stubs(ASKED)):
        ours, theirs = without("one", base=base), without("two-all", base=base)
        both = merge(base, ours, theirs)
        assert not both.conflicts
        assert score(ASKED, both).in_the_way == ("e", "f")


def with_stubs(asked: Questionnaire) -> Assessment:
    """As the program saves it: a table for every part that may be left out."""
    stubs = {key: LeftOut() for key in optional_parts(asked)}
    return BLANK.model_copy(update={"not_applicable": stubs})


def test_two_reasons_for_one_part_are_a_conflict() -> None:
    base, part = with_stubs(ASKED), optional_parts(ASKED)["one"]
    both = merge(
        base, with_reason(base, part, "This."), with_reason(base, part, "That.")
    )
    assert [conflict.where for conflict in both.conflicts] == [
        "not_applicable.one.reason"
    ]


def test_a_difference_is_told_in_words() -> None:
    def told(before: Assessment, after: Assessment) -> list[tuple[str, str]]:
        found = items_of(differ(before, after, ASKED, ASKED), before, after)
        return [(item.subject, item.text) for item in found]

    other = with_reason(BLANK, ASKED.phases[0], "Another reason.")
    assert told(BLANK, without("one")) == [("one", "now does not apply as a whole")]
    assert told(without("one"), BLANK) == [("one", "applies again")]
    assert told(without("one"), with_stubs(ASKED)) == [("one", "applies again")]
    assert told(without("one"), other) == [
        ("one", "why it does not apply is said otherwise")
    ]
    assert told(BLANK, with_stubs(ASKED)) == []
