"""A finding that names no answer is bound to the one of now, if it fits that."""

import pytest

from selfassess.core.model.reply import Decision, Reply
from selfassess.core.model.review import Finding
from selfassess.core.review.stamps import stamped
from selfassess.core.review.threads import answer_digest
from tests.builders import (
    AGREE,
    CANNOT_TELL,
    DISAGREE,
    MET,
    NOT_MET,
    PARTLY_MET,
    answered,
    finding,
    review,
)

ABOUT = answered(a=MET)


def bound_to(given: Finding, *, reply: Reply | None = None) -> str:
    about = ABOUT
    if reply:
        about = about.model_copy(update={"replies": {"watch": {"a": reply}}})
    return stamped(review(a=given), about, "watch").finding_on("a").of


@pytest.mark.parametrize(
    "given",
    [
        finding(AGREE),
        finding(AGREE, MET),
        finding(DISAGREE, NOT_MET),
        finding(DISAGREE),
        finding(CANNOT_TELL),
    ],
)
def test_a_finding_that_fits_the_answer_is_bound_to_it(given: Finding) -> None:
    assert bound_to(given) == answer_digest(ABOUT, "a")


@pytest.mark.parametrize(
    "given", [finding(AGREE, PARTLY_MET), finding(DISAGREE, MET), Finding()]
)
def test_one_that_does_not_fit_was_given_on_another(given: Finding) -> None:
    assert bound_to(given) == ""


def test_one_that_was_followed_was_given_on_the_answer_before() -> None:
    followed = Reply(decision=Decision.ACCEPTED_CHANGED, note="Done.")
    planned = Reply(decision=Decision.ACCEPTED_PLANNED, note="In May.")
    given = finding(DISAGREE, NOT_MET)
    assert bound_to(given, reply=followed) == ""
    assert bound_to(given, reply=planned) == answer_digest(ABOUT, "a")


def test_what_is_bound_stays_where_it_is() -> None:
    said = review(a=finding(AGREE, MET, of="a:0123456789ab"))
    assert stamped(said, ABOUT, "watch") is said
