from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.core.model.review import Finding, FindingVerdict
from selfassess.core.review.agreement import Agreement
from selfassess.core.review.comparison import Count, Flip, compare
from selfassess.core.review.open_findings import OpenFindings, open_findings
from selfassess.core.scoring.eligibility import StarVerdict
from selfassess.core.scoring.rules import Rule
from tests.builders import (
    AGREE,
    BASIC,
    BEST_PRACTICE,
    CANNOT_TELL,
    DISAGREE,
    MET,
    NOT_MET,
    PARTLY_MET,
    UNREVIEWED,
    answered,
    finding,
    given_on,
    phase,
    questionnaire,
    review,
)

ASKED = questionnaire(
    phase("before", a=BASIC, b=BASIC), phase("after", c=BASIC), requires=(BASIC,)
)
ALL_MET = answered(a=MET, b=MET, c=MET)
EARLIER = "a:" + "0" * 12


def test_agreement_is_counted_for_each_reviewer_and_phase() -> None:
    comparison = compare(
        ASKED,
        ALL_MET,
        {
            "watch": given_on(
                ALL_MET,
                review(
                    a=finding(AGREE),
                    b=finding(DISAGREE, PARTLY_MET, of=EARLIER),
                    c=finding(DISAGREE, NOT_MET),
                ),
            ),
            "reader": review("Reader", a=finding(CANNOT_TELL)),
        },
    )
    before, after = ASKED.phases
    assert comparison.count("watch", before) == Count(
        {Agreement.AGREES: 1, Agreement.LOWER: 1}, outdated=1
    )
    assert comparison.count("watch", after) == Count({Agreement.LOWER: 1})
    reader = comparison.count("reader", ASKED)
    assert reader.of(Agreement.NOT_REVIEWED) == 2
    assert (reader.reviewed, reader.asked) == (1, 3)


def test_who_has_not_reviewed_anything_agrees_with_nothing() -> None:
    silent = review(a=finding(UNREVIEWED, of=EARLIER))
    comparison = compare(ASKED, ALL_MET, {"watch": silent})
    count = comparison.count("watch", ASKED)
    assert (count.of(Agreement.AGREES), count.reviewed, count.outdated) == (0, 0, 0)
    assert not any(row.differs for row in comparison.rows.values())
    assert comparison.theirs["watch"].eligibility.verdict is StarVerdict.POSSIBLE
    assert all(flip.is_unsaid for flip in comparison.flips("watch"))
    assert len(comparison.flips("watch")) == 3


def test_agreement_with_an_earlier_answer_is_worth_a_look() -> None:
    stale = finding(AGREE, MET, of=EARLIER)
    said = given_on(ALL_MET, review(a=stale, b=finding(AGREE)))
    rows = compare(ASKED, ALL_MET, {"watch": said}).rows
    assert [row.differs for row in rows.values()] == [True, False, False]


def test_the_star_is_worked_out_from_each_side() -> None:
    reviews = {
        "watch": review(
            a=finding(AGREE), b=finding(AGREE), c=finding(DISAGREE, NOT_MET)
        ),
        "reader": review(a=finding(AGREE), b=finding(AGREE), c=finding(AGREE)),
    }
    reviews = {slug: given_on(ALL_MET, said) for slug, said in reviews.items()}
    comparison = compare(ASKED, ALL_MET, reviews)
    assert comparison.ours.eligibility.verdict is StarVerdict.YES
    assert comparison.theirs["watch"].eligibility.verdict is StarVerdict.NO
    assert comparison.theirs["reader"].eligibility.verdict is StarVerdict.YES
    flip = Flip(ASKED.by_id["c"], None, Rule.NOT_MET)
    assert comparison.flips("watch") == (flip,)
    assert not flip.is_unsaid
    assert comparison.flips("reader") == ()


def test_a_reviewer_may_see_more_than_the_government_claims() -> None:
    about = answered(a=MET, b=MET, c=NOT_MET)
    reviews = {"watch": review(c=finding(DISAGREE, PARTLY_MET))}
    comparison = compare(ASKED, about, reviews)
    # Both statuses rule the star out, so that `c` flips nothing.
    assert [flip.requirement.id for flip in comparison.flips("watch")] == ["a", "b"]
    open_to_them = compare(ASKED, about, {"watch": review()})
    last = open_to_them.flips("watch")[-1]
    assert (last.ours, last.theirs) == (Rule.NOT_MET, Rule.UNANSWERED)


def test_a_requirement_that_the_star_does_not_ask_for_flips_nothing() -> None:
    asked = questionnaire(a=BASIC, d=BEST_PRACTICE, requires=(BASIC,))
    about = answered(a=MET, d=MET)
    said = given_on(about, review(a=finding(AGREE)))
    comparison = compare(asked, about, {"watch": said})
    assert comparison.flips("watch") == ()


def test_all_reviewers_dispute_where_nobody_takes_the_other_side() -> None:
    reviews = {
        "one": review(
            a=finding(DISAGREE, NOT_MET),
            b=finding(DISAGREE, NOT_MET),
            c=finding(DISAGREE, NOT_MET),
        ),
        "two": review("Two", a=finding(DISAGREE, PARTLY_MET), b=finding(AGREE)),
        "three": review("Three", a=finding(CANNOT_TELL)),
    }
    rows = compare(ASKED, ALL_MET, reviews).rows
    assert [row.all_dispute for row in rows.values()] == [True, False, False]


def test_open_findings_are_counted_with_and_without_comparing() -> None:
    reviews = {
        "watch": review(
            a=finding(DISAGREE, NOT_MET), b=finding(DISAGREE, MET, of=EARLIER)
        )
    }
    assert open_findings(ASKED, ALL_MET, reviews) == OpenFindings(2, 1)
    assert compare(ASKED, ALL_MET, reviews).open == OpenFindings(2, 1)


FINDINGS = st.builds(
    Finding,
    verdict=st.sampled_from(FindingVerdict),
    status=st.sampled_from([MET, PARTLY_MET, NOT_MET]),
    of=st.sampled_from(["", EARLIER]),
)


@settings(max_examples=60)
@given(st.fixed_dictionaries({}, optional=dict.fromkeys("abc", FINDINGS)))
def test_the_counts_of_the_phases_add_up_and_name_every_requirement_once(
    findings: dict[str, Finding],
) -> None:
    comparison = compare(ASKED, ALL_MET, {"watch": review("Water Watch", **findings)})
    counts = [comparison.count("watch", part) for part in ASKED.phases]
    whole = comparison.count("watch", ASKED)
    assert whole.asked == 3
    for agreement in Agreement:
        assert whole.of(agreement) == sum(count.of(agreement) for count in counts)
    spoken = sum(f.verdict is not UNREVIEWED for f in findings.values())
    assert whole.reviewed == spoken
