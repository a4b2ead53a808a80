from selfassess.core.review.agreement import Agreement
from selfassess.core.review.comparison import Count, Flip, compare
from selfassess.core.review.comparison_labels import (
    compared_label,
    count_label,
    differing_sentence,
    flip_label,
    star_label,
    unsaid_sentence,
)
from selfassess.core.scoring.rules import Rule
from tests.builders import (
    AGREE,
    BASIC,
    DISAGREE,
    MET,
    NOT_MET,
    answered,
    finding,
    given_on,
    questionnaire,
    review,
)

ASKED = questionnaire(a=BASIC, b=BASIC, requires=(BASIC,))


def test_counts_leave_out_what_never_happens_and_mark_what_is_stale() -> None:
    count = Count({Agreement.AGREES: 2, Agreement.NOT_REVIEWED: 1}, outdated=1)
    assert count_label(count) == (
        "agrees: 2 · not reviewed: 1; in all, 1 given on an earlier answer"
    )
    apart = Count({Agreement.HIGHER: 1, Agreement.LOWER: 2}, outdated=1, unplaced=2)
    assert count_label(apart) == (
        "disagrees: 3 (2 lower, 1 higher); in all, 1 given on an earlier answer, 2 not "
        "known on which answer"
    )


def test_the_star_of_a_reviewer_says_how_much_of_it_they_reviewed() -> None:
    comparison = compare(ASKED, answered(a=MET, b=MET), {"watch": review()})
    assert star_label(comparison.ours.eligibility) == "★ eligible"
    label = star_label(
        comparison.theirs["watch"].eligibility, comparison.count("watch", ASKED)
    )
    assert label == "☆ still possible: 2 in the way · 0 of 2 reviewed"


def test_a_finding_says_how_far_it_is_from_the_answer() -> None:
    about = answered(a=MET, b=MET)
    said = review(a=finding(DISAGREE, NOT_MET), b=finding(AGREE))
    rows = compare(ASKED, about, {"watch": given_on(about, said)}).rows
    labels = [compared_label(thread) for row in rows.values() for thread in row.threads]
    assert labels == ["✘ disagrees: not met · no reply yet · lower", "✔ agrees"]


def test_a_flip_says_what_each_side_puts_in_the_way() -> None:
    assert flip_label(Flip(ASKED.by_id["a"], None, Rule.NOT_MET)) == (
        "the answer: not in the way · the reviewer: not met"
    )


def test_sentences_count() -> None:
    assert differing_sentence(0, 7) == "No finding does anything but agree."
    assert differing_sentence(2, 7) == (
        "On 2 of 7 answers a reviewer does not simply agree."
    )
    assert unsaid_sentence(1).startswith("1 answer, because")
    assert unsaid_sentence(2).startswith("2 answers, because")
