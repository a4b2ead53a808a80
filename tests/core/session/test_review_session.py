import pytest

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Finding, FindingVerdict, Review, Suggestion
from selfassess.core.model.status import Status
from selfassess.core.review.threads import answer_digest
from selfassess.core.scoring.eligibility import StarVerdict
from selfassess.core.session.filters import Filter
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.session import Session
from tests.builders import (
    AGREE,
    BASIC,
    BEST_PRACTICE,
    CANNOT_TELL,
    DISAGREE,
    MET,
    NOT_MET,
    PARTLY_MET,
    UNANSWERED,
    UNREVIEWED,
    answered,
    finding,
    given_on,
    questionnaire,
    review,
)

ASKED = questionnaire(a=BASIC, b=BASIC, c=BEST_PRACTICE)
ANSWERS = answered(a=MET, b=NOT_MET, c=MET)
NOW = answer_digest(ANSWERS, "a")
EARLIER = "a:" + "0" * 12


def begun(own: Review | None = None, assessment: Assessment = ANSWERS) -> ReviewSession:
    reviews = {"forum": review("Forum"), "watch": own or review()}
    return ReviewSession.of_reviewer(ASKED, assessment, reviews, "watch")


def test_a_reviewer_goes_on_at_the_first_answer_not_reviewed() -> None:
    assert begun().current_id == "a"
    assert begun(review(a=finding(AGREE))).current_id == "b"
    whole = review(**dict.fromkeys("abc", finding(AGREE)))
    assert begun(whole).current_id == "a"


def test_to_take_back_what_was_never_said_is_no_step() -> None:
    silent = begun()
    assert silent.answered(UNANSWERED) is silent
    assert silent.judged(FindingVerdict.UNREVIEWED) is silent
    assert silent.noted("") is silent


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (MET, finding(AGREE, MET, of=NOW)),
        (PARTLY_MET, finding(DISAGREE, PARTLY_MET, of=NOW)),
        (UNANSWERED, finding(UNREVIEWED, of=NOW)),
    ],
)
def test_the_verdict_follows_from_the_status_that_the_reviewer_would_give(
    status: Status, expected: Finding
) -> None:
    session = begun(review(a=finding(CANNOT_TELL))).go_to("a").answered(status)
    assert session.finding == expected
    assert session.status is status


@pytest.mark.parametrize(
    ("before", "verdict", "expected"),
    [
        (finding(UNREVIEWED), AGREE, finding(AGREE, MET, of=NOW)),
        (finding(UNREVIEWED), DISAGREE, finding(DISAGREE, of=NOW)),
        (finding(AGREE, MET), DISAGREE, finding(DISAGREE, of=NOW)),
        (finding(DISAGREE, NOT_MET), DISAGREE, finding(DISAGREE, NOT_MET, of=NOW)),
        (finding(DISAGREE, NOT_MET), CANNOT_TELL, finding(CANNOT_TELL, of=NOW)),
        (
            finding(AGREE, MET, "Seen."),
            UNREVIEWED,
            finding(UNREVIEWED, note="Seen.", of=NOW),
        ),
    ],
)
def test_a_verdict_takes_the_status_along_that_fits_it(
    before: Finding, verdict: FindingVerdict, expected: Finding
) -> None:
    assert begun(review(a=before)).go_to("a").judged(verdict).finding == expected


def test_a_finding_on_an_earlier_answer_still_stands_when_it_is_given_again() -> None:
    session = begun(review(a=finding(AGREE, MET, of=EARLIER))).go_to("a")
    assert session.threads[1].is_outdated
    assert not session.answered(MET).threads[1].is_outdated


def test_a_word_does_not_make_an_old_finding_one_on_the_answer_of_now() -> None:
    session = begun(review(a=finding(AGREE, NOT_MET, of=EARLIER))).go_to("a")
    assert session.noted("Well.").finding.of == EARLIER
    assert begun().noted("Well.").finding.of == NOW
    assert begun().noted("") == begun()


def test_typing_a_note_is_one_step_and_can_be_undone() -> None:
    session = begun().noted("W").noted("Well.")
    assert session.note == "Well."
    back = session.undo()
    assert back
    assert back.record == review()
    again = back.redo()
    assert again
    assert again.record == session.record


def test_a_finding_may_be_in_another_language_and_stays_on_its_answer() -> None:
    own = review(a=finding(DISAGREE, MET, "Hapana.", of=EARLIER))
    session = begun(own).go_to("a").noted_in("sw")
    assert session.note_language == "sw"
    assert session.finding.of == EARLIER
    assert begun().noted_in("sw") == begun()


def test_a_reviewer_can_support_another_and_stop_it() -> None:
    session = begun()
    supporting = session.supporting("forum")
    assert supporting.finding.supports == "forum"
    assert supporting.supporting("forum").finding.supports == ""


def test_wording_and_the_whole_can_be_commented() -> None:
    session = begun().suggested(Suggestion(suggestion="By when?")).go_to("b")
    session = session.reflected("A good year.")
    assert session.record.wording["a"].suggestion == "By when?"
    assert session.record.reflection == "A good year."


def test_an_empty_comment_on_the_wording_is_left_out() -> None:
    session = begun().suggested(Suggestion(suggestion="By when?"))
    session = session.suggested(Suggestion())
    assert session.record.wording == {}


def test_filters_ask_about_the_reviewers_own_findings() -> None:
    own = review(a=finding(AGREE), b=finding(DISAGREE, MET, of=EARLIER))
    session = begun(given_on(ANSWERS, own))
    assert session.matching(Filter.UNREVIEWED) == ("c",)
    assert session.matching(Filter.DISPUTED) == ("b",)
    assert session.matching(Filter.CHANGED_SINCE) == ("b",)
    unreviewed = session.go_to("a").next_unanswered()
    assert unreviewed
    assert unreviewed.current_id == "c"


def test_what_the_reviewer_left_open_is_open_in_their_score() -> None:
    assert begun().own_score.eligibility.verdict is StarVerdict.POSSIBLE
    assert begun().score.eligibility.verdict is StarVerdict.NO


def test_a_reviewer_cannot_change_the_answers() -> None:
    session = begun()
    with pytest.raises(AssertionError, match="cannot change the answers"):
        session.changed(answered(a=NOT_MET), "anything")
    for after in (
        session.answered(NOT_MET),
        session.noted("No."),
        session.supporting("forum"),
    ):
        assert after.assessment is ANSWERS


def test_nothing_that_only_answers_have_is_offered_to_a_reviewer() -> None:
    of_answers = {
        "flagged",
        "cited",
        "uncited",
        "added",
        "registered",
        "unregistered",
        "replied",
        "without",
        "start_what_if",
        "trial_kept",
    }
    assert of_answers <= set(dir(Session))
    assert not of_answers & set(dir(ReviewSession))


def test_it_counts_what_is_reviewed_and_tells_the_own_finding_from_the_others() -> None:
    session = begun(review(a=finding(AGREE, MET))).go_to("a")
    assert session.reviewed == 1
    assert session.thread.finding is session.finding
    assert [thread.slug for thread in session.others] == ["forum"]
