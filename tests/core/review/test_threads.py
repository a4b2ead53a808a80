from datetime import date

import pytest

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.evidence import Seen, SeenState
from selfassess.core.model.reply import Decision, Reply
from selfassess.core.model.review import Finding, Suggestion
from selfassess.core.review.threads import (
    ReviewThread,
    all_threads,
    answer_digest,
    finding_digest,
    threads_of,
)
from selfassess.core.review.viewpoint import as_seen_by
from tests.builders import (
    AGREE,
    BASIC,
    CANNOT_TELL,
    DISAGREE,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PARTLY_MET,
    PROOF,
    UNANSWERED,
    UNREVIEWED,
    answer,
    answered,
    evidence,
    finding,
    given_on,
    questionnaire,
    review,
)

ASKED = questionnaire(a=BASIC, b=BASIC)
EARLIER = "a:" + "0" * 12


def voice(
    given: Finding, assessment: Assessment | None = None, reply: Reply | None = None
) -> ReviewThread:
    """One reviewer's finding on the answer to `a`."""
    assessment = assessment or answered(a=MET)
    if reply:
        assessment = assessment.with_reply("watch", "a", reply)
    said = given_on(assessment, review(a=given))
    (thread,) = threads_of(assessment, {"watch": said}, "a")
    return thread


@pytest.mark.parametrize(
    "changed",
    [
        answered(a=answer(PARTLY_MET, PROOF)),
        answered(a=answer(MET, PROOF, note="Because.")),
        answered(a=answer(MET)),
        answered(a=answer(MET, PROOF, "lost")),
        answered(a=MET).with_evidence(PROOF, evidence("Other minutes")),
        answered(a=MET).without_evidence(PROOF),
        answered(a=answer(MET, PROOF).with_shown(PROOF, "page 3")),
    ],
)
def test_another_status_note_or_evidence_is_another_answer(changed: Assessment) -> None:
    assert answer_digest(changed, "a") != answer_digest(answered(a=MET), "a")


def test_a_flag_another_order_and_an_address_looked_up_leave_the_answer_the_same() -> (
    None
):
    first = answered(a=answer(MET, PROOF, "x")).with_evidence("x", evidence("X"))
    other = answered(
        a=Answer(status=MET, evidence=("x", PROOF), come_back=True), b=NOT_MET
    )
    seen = Seen(state=SeenState.GONE, on=date(2026, 11, 30))
    looked_up = evidence("X").model_copy(update={"seen": seen, "language": "fr"})
    other = other.with_evidence("x", looked_up).with_evidence("y", evidence("Y"))
    assert answer_digest(first, "a") == answer_digest(other, "a")


def test_a_finding_on_the_answer_as_it_stands_is_not_stale() -> None:
    assessment = answered(a=MET)
    now = answer_digest(assessment, "a")
    assert not voice(finding(AGREE, of=now), assessment).is_outdated
    assert voice(finding(AGREE, of=now), answered(a=NOT_MET)).is_outdated


@pytest.mark.parametrize("of", ["", "0123456789ab", "b:0123456789ab"])
def test_a_finding_without_a_known_digest_agrees_with_no_answer(of: str) -> None:
    for now in (MET, NOT_MET):
        said = review(a=finding(AGREE, of=of))
        (thread,) = threads_of(answered(a=now), {"watch": said}, "a")
        assert thread.is_unplaced
        assert not thread.is_outdated
        assert thread.status is UNANSWERED
    given = review(a=finding(AGREE, MET, of=of))
    (thread,) = threads_of(answered(a=NOT_MET), {"watch": given}, "a")
    assert thread.status is MET


def test_to_accept_and_change_and_to_leave_the_answer_is_told() -> None:
    accepted = Reply(decision=Decision.ACCEPTED_CHANGED)
    assert voice(finding(DISAGREE, NOT_MET), reply=accepted).is_unkept
    stale = finding(DISAGREE, NOT_MET, of=EARLIER)
    assert not voice(stale, reply=accepted).is_unkept
    planned = Reply(decision=Decision.ACCEPTED_PLANNED)
    assert not voice(finding(DISAGREE, NOT_MET), reply=planned).is_unkept


def test_without_reviews_nobody_speaks() -> None:
    assert threads_of(answered(a=MET), {}, "a") == ()


def test_every_reviewer_has_a_voice_on_every_requirement_even_in_silence() -> None:
    reviews = {"one": review("One", a=finding(AGREE)), "two": review("Two")}
    threads = list(all_threads(ASKED, answered(), reviews))
    told = [(v.requirement_id, v.slug, v.name, v.is_silent) for v in threads]
    assert told == [
        ("a", "one", "One", False),
        ("a", "two", "Two", True),
        ("b", "one", "One", True),
        ("b", "two", "Two", True),
    ]


@pytest.mark.parametrize(
    ("given", "status"),
    [
        (finding(AGREE), MET),
        (finding(AGREE, of=EARLIER), UNANSWERED),
        (finding(AGREE, NOT_MET, of=EARLIER), NOT_MET),
        (finding(DISAGREE, PARTLY_MET), PARTLY_MET),
        (finding(DISAGREE), UNANSWERED),
        (finding(CANNOT_TELL, NOT_MET), UNANSWERED),
        (finding(UNREVIEWED, NOT_MET), UNANSWERED),
    ],
)
def test_what_a_reviewer_would_answer_is_never_guessed(
    given: Finding, status: object
) -> None:
    assert voice(given).status is status


@pytest.mark.parametrize(
    ("given", "is_disputed"),
    [
        (finding(AGREE), False),
        (finding(CANNOT_TELL), False),
        (finding(DISAGREE), True),
        (finding(DISAGREE, NOT_MET, of=EARLIER), True),
        (finding(DISAGREE, MET, of=EARLIER), False),
        (finding(DISAGREE, MET), True),
    ],
)
def test_a_dispute_ends_when_the_answer_becomes_what_the_reviewer_gave(
    given: Finding,
    is_disputed: bool,  # the answer is met
) -> None:
    assert voice(given).is_disputed is is_disputed


@pytest.mark.parametrize(
    ("given", "asks"),
    [
        (finding(UNREVIEWED, NOT_MET), False),
        (finding(AGREE), False),
        (finding(CANNOT_TELL), False),
        (finding(CANNOT_TELL, NOT_MET), True),
        (finding(AGREE, NOT_MET, of=EARLIER), False),
        (finding(DISAGREE), True),
    ],
)
def test_who_disagrees_or_proposes_another_status_asks_for_a_reply(
    given: Finding, asks: bool
) -> None:
    assert voice(given).asks_for_a_reply is asks
    assert voice(given).needs_reply is asks


@pytest.mark.parametrize(
    ("reply", "waits"),
    [
        (Reply(decision=Decision.ACCEPTED_PLANNED), False),
        (Reply(decision=Decision.NOT_ACCEPTED, note="It was online."), False),
        (Reply(decision=Decision.NOT_ACCEPTED), True),
        (Reply(note="We think about it."), True),
        (Reply(decision=Decision.ALREADY_COVERED, of=EARLIER), True),
        (
            Reply(
                decision=Decision.ALREADY_COVERED,
                of=finding_digest(finding(DISAGREE, NOT_MET)),
            ),
            False,
        ),
    ],
)
def test_only_a_reasoned_reply_to_the_finding_as_it_stands_is_one(
    reply: Reply, waits: bool
) -> None:
    assert voice(finding(DISAGREE, NOT_MET), reply=reply).needs_reply is waits


def test_the_reviewers_answers_keep_evidence_and_take_silence_as_unanswered() -> None:
    assessment = answered(a=MET, b=MET, c=answer(NOT_APPLICABLE, note="No forum."))
    given = review(
        a=finding(DISAGREE, NOT_APPLICABLE, note="There is none."), c=finding(AGREE)
    )
    asked = questionnaire(a=BASIC, b=BASIC, c=BASIC)
    given = given_on(assessment, given)
    seen = as_seen_by("watch", asked, assessment, {"watch": given})
    assert seen.answers == {
        "a": answer(NOT_APPLICABLE, PROOF, note="There is none."),
        "b": answer(UNANSWERED, PROOF),
        "c": answer(NOT_APPLICABLE, note="No forum."),
    }
    assert seen.evidence == assessment.evidence


def test_a_review_is_changed_by_making_another_one() -> None:
    before = review()
    after = before.with_finding("a", finding(AGREE))
    after = after.with_suggestion("a", Suggestion(suggestion="Say by when."))
    assert before.finding_on("a").is_empty
    assert after.finding_on("a") == finding(AGREE)
    assert after.wording["a"].suggestion == "Say by when."


def test_what_was_only_written_for_another_answer_is_still_nothing() -> None:
    assert finding(UNREVIEWED, of=EARLIER).is_empty
    assert not finding(UNREVIEWED, note="Well.").is_empty


def test_what_only_the_maintainer_may_read_can_be_left_out() -> None:
    public = Suggestion(suggestion="Say where.", public=True)
    private = Suggestion(suggestion="Between us.")
    said = review().with_suggestion("a", public).with_suggestion("b", private)
    assert said.without_private().wording == {"a": public}
    assert review().without_private() == review()
