"""Which of two states of one review is the newer."""

from hypothesis import given
from hypothesis import strategies as st

from selfassess.core.merge.succession import Standing, missing, standing
from selfassess.core.model.review import Finding, Review
from tests.builders import AGREE, DISAGREE, UNREVIEWED, finding, review
from tests.strategies import TEXTS

FINDINGS = st.builds(
    finding, st.sampled_from((AGREE, DISAGREE, UNREVIEWED)), note=TEXTS
)
REVIEWS = st.dictionaries(st.sampled_from("abc"), FINDINGS).map(
    lambda findings: review("Wells", **findings)
)
OPPOSITE = {
    Standing.OLDER: Standing.NEWER,
    Standing.NEWER: Standing.OLDER,
    Standing.SAME: Standing.SAME,
    Standing.APART: Standing.APART,
}


@given(REVIEWS, REVIEWS)
def test_what_is_newer_than_another_says_all_that_the_other_says(
    one: Review, other: Review
) -> None:
    stands = standing(one, other)
    assert standing(other, one) is OPPOSITE[stands]
    assert (stands in (Standing.NEWER, Standing.SAME)) is not any(missing(one, other))


@given(REVIEWS, FINDINGS)
def test_whoever_says_more_has_the_newer_one(whole: Review, more: Finding) -> None:
    added = whole.with_finding("d", more)
    expected = Standing.SAME if more.is_empty else Standing.NEWER
    assert standing(added, whole) is expected
    assert standing(whole.model_copy(update={"edition": "2"}), whole) is Standing.SAME


def test_a_review_is_new_where_there_is_none_and_apart_from_one_of_another_id() -> None:
    short = review("Wells", a=finding(AGREE))
    assert standing(short, None) is Standing.NEW
    ids = [short.model_copy(update={"id": each}) for each in ("", "one", "two")]
    long = ids[1].with_finding("b", finding(DISAGREE))
    assert [standing(long, there) for there in ids] == [
        Standing.NEWER,
        Standing.NEWER,
        Standing.APART,
    ]
    assert [*missing(short.with_finding("a", finding(DISAGREE)), short)] == [
        ("findings", "a", "verdict")
    ]
