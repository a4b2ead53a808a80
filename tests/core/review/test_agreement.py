import pytest

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Finding
from selfassess.core.model.status import Status
from selfassess.core.review.agreement import Standing, standing_of
from selfassess.core.review.threads import voices_on
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


def standing(given: Finding, about: Assessment) -> Standing:
    """How the finding stands to the answer to `a`."""
    said = given_on(about, review(a=given))
    (voice,) = voices_on(about, {"watch": said}, "a")
    return standing_of(voice)


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (MET, PARTLY_MET, Standing.ONE_STEP),
        (PARTLY_MET, MET, Standing.ONE_STEP),
        (PARTLY_MET, NOT_MET, Standing.ONE_STEP),
        (NOT_MET, PARTLY_MET, Standing.ONE_STEP),
        (MET, NOT_MET, Standing.OPPOSED),
        (NOT_MET, MET, Standing.OPPOSED),
        (NOT_APPLICABLE, MET, Standing.OPPOSED),
        (PARTLY_MET, NOT_APPLICABLE, Standing.OPPOSED),
        (UNANSWERED, MET, Standing.ONLY_REVIEWER),
        (MET, UNANSWERED, Standing.NO_OTHER_STATUS),
        (MET, MET, Standing.NO_OTHER_STATUS),
    ],
)
def test_statuses_are_one_step_apart_or_opposed(
    ours: Status, theirs: Status, expected: Standing
) -> None:
    assert standing(finding(DISAGREE, theirs), answered(a=ours)) is expected


def test_silence_is_never_agreement() -> None:
    assert standing(finding(UNREVIEWED), answered(a=MET)) is Standing.NOT_REVIEWED
    unanswered = answered(a=UNANSWERED)
    assert standing(finding(UNREVIEWED), unanswered) is Standing.NOT_REVIEWED
    assert standing(finding(AGREE), unanswered) is Standing.ANOTHER_ANSWER


def test_who_cannot_tell_takes_no_side() -> None:
    given = finding(CANNOT_TELL, NOT_MET)
    assert standing(given, answered(a=MET)) is Standing.CANNOT_TELL


def test_agreement_is_with_the_answer_that_it_was_given_on() -> None:
    about = answered(a=PARTLY_MET)
    assert standing(finding(AGREE), about) is Standing.AGREES
    stale = finding(AGREE, of=EARLIER)
    assert standing(stale, about) is Standing.ANOTHER_ANSWER
    stale_with_a_status = finding(AGREE, MET, of=EARLIER)
    assert standing(stale_with_a_status, about) is Standing.ANOTHER_ANSWER


def test_a_dispute_that_the_answer_followed_is_agreement() -> None:
    followed = finding(DISAGREE, PARTLY_MET, of=EARLIER)
    assert standing(followed, answered(a=PARTLY_MET)) is Standing.AGREES
