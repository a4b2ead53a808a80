"""What is told of a finding that does not fit the answer of now."""

import pytest

from selfassess.core.model.review import Finding
from selfassess.core.model.status import Status
from selfassess.core.problems import Severity
from selfassess.core.review.threads import answer_digest
from selfassess.storage.checks.reviews.verdict_checks import (
    check_against_answer,
    check_supports,
)
from tests.builders import (
    AGREE,
    DISAGREE,
    MET,
    NOT_MET,
    UNANSWERED,
    answered,
    finding,
    review,
)

ABOUT = answered(a=MET)


@pytest.mark.parametrize(
    ("of", "told"),
    [
        (answer_digest(ABOUT, "a"), ['agrees with "Not met", but the answer is "Met"']),
        (answer_digest(answered(a=NOT_MET), "a"), ["was given on an earlier answer"]),
        ("0123456789ab", ["it is not known on which answer this was given"]),
        ("z:0123456789ab", ["it is not known on which answer this was given"]),
    ],
)
def test_only_a_finding_on_the_answer_of_now_has_to_fit_it(
    of: str, told: list[str]
) -> None:
    given = finding(AGREE, NOT_MET, of=of)
    problems = list(check_against_answer(given, ("findings", "a"), ABOUT))
    assert [problem.message for problem in problems] == told
    is_wrong = any(problem.severity is Severity.ERROR for problem in problems)
    assert is_wrong is ("but the answer" in told[0])


@pytest.mark.parametrize(
    ("theirs", "told"),
    [
        (finding(DISAGREE, NOT_MET), []),
        (Finding(), ["supports watch, who has given no verdict here"]),
        (finding(AGREE), ["supports watch, who says the opposite here: agrees"]),
    ],
)
def test_support_for_silence_or_for_the_opposite_is_told(
    theirs: Finding, told: list[str]
) -> None:
    mine = finding(DISAGREE, NOT_MET).model_copy(update={"supports": "watch"})
    stranger = mine.model_copy(update={"supports": "nobody"})
    own = review("Forum", a=mine, b=stranger)
    found = check_supports(own, {"watch": review("Watch", a=theirs)})
    assert [problem.message for problem in found] == told


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (UNANSWERED, ["agrees, but the requirement is not answered"]),
        (NOT_MET, ['agrees with "Not met", but the answer is "Unanswered"']),
    ],
)
def test_agreement_where_nothing_is_answered_is_told_once(
    status: Status, told: list[str]
) -> None:
    about = answered(a=UNANSWERED)
    of = answer_digest(about, "a")
    problems = check_against_answer(
        finding(AGREE, status, of=of), ("findings", "a"), about
    )
    assert [problem.message for problem in problems] == told
