import pytest

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Finding
from selfassess.core.model.status import Status
from selfassess.core.review.agreement import Agreement, Side, agreement_of, side_of_all
from selfassess.core.review.threads import threads_of
from tests.builders import (
    AGREE,
    CANNOT_TELL,
    DISAGREE,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PARTLY_MET,
    UNANSWERED,
    UNREVIEWED,
    answered,
    finding,
    given_on,
    review,
)

EARLIER = "a:" + "0" * 12


def standing(given: Finding, about: Assessment) -> Agreement:
    """How the finding stands to the answer to `a`."""
    said = given_on(about, review(a=given))
    (thread,) = threads_of(about, {"watch": said}, "a")
    return agreement_of(thread)


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (MET, PARTLY_MET, Agreement.LOWER),
        (PARTLY_MET, MET, Agreement.HIGHER),
        (PARTLY_MET, NOT_MET, Agreement.LOWER),
        (NOT_MET, PARTLY_MET, Agreement.HIGHER),
        (MET, NOT_MET, Agreement.LOWER),
        (NOT_MET, MET, Agreement.HIGHER),
        (NOT_APPLICABLE, MET, Agreement.OTHER_STATUS),
        (PARTLY_MET, NOT_APPLICABLE, Agreement.OTHER_STATUS),
        (UNANSWERED, MET, Agreement.ONLY_REVIEWER),
        (MET, UNANSWERED, Agreement.NO_OTHER_STATUS),
        (MET, MET, Agreement.NO_OTHER_STATUS),
    ],
)
def test_a_disagreement_is_lower_or_higher_than_the_answer(
    ours: Status, theirs: Status, expected: Agreement
) -> None:
    assert standing(finding(DISAGREE, theirs), answered(a=ours)) is expected


def test_silence_is_never_agreement() -> None:
    assert standing(finding(UNREVIEWED), answered(a=MET)) is Agreement.NOT_REVIEWED
    unanswered = answered(a=UNANSWERED)
    assert standing(finding(UNREVIEWED), unanswered) is Agreement.NOT_REVIEWED
    assert standing(finding(AGREE), unanswered) is Agreement.ANOTHER_ANSWER


def test_who_cannot_tell_takes_no_side() -> None:
    given = finding(CANNOT_TELL, NOT_MET)
    assert standing(given, answered(a=MET)) is Agreement.CANNOT_TELL


def test_agreement_is_with_the_answer_that_it_was_given_on() -> None:
    about = answered(a=PARTLY_MET)
    assert standing(finding(AGREE), about) is Agreement.AGREES
    stale = finding(AGREE, of=EARLIER)
    assert standing(stale, about) is Agreement.ANOTHER_ANSWER
    stale_with_a_status = finding(AGREE, MET, of=EARLIER)
    assert standing(stale_with_a_status, about) is Agreement.ANOTHER_ANSWER


def test_a_dispute_that_the_answer_followed_is_agreement() -> None:
    followed = finding(DISAGREE, PARTLY_MET, of=EARLIER)
    assert standing(followed, answered(a=PARTLY_MET)) is Agreement.AGREES


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ((), Side.NOT_REVIEWED),
        ((finding(UNREVIEWED),), Side.NOT_REVIEWED),
        ((finding(AGREE), finding(UNREVIEWED)), Side.AGREES),
        ((finding(AGREE), finding(CANNOT_TELL)), Side.CANNOT_TELL),
        ((finding(AGREE), finding(DISAGREE, NOT_MET)), Side.DISAGREES),
    ],
)
def test_an_answer_is_agreed_only_where_all_who_spoke_agree(
    given: tuple[Finding, ...], expected: Side
) -> None:
    about = answered(a=MET)
    reviews = {
        f"r{number}": given_on(about, review(a=each))
        for number, each in enumerate(given)
    }
    assert side_of_all(threads_of(about, reviews, "a")) is expected
