import pytest

from selfassess.core.model.fields.text_fields import LONGEST_TEXT
from selfassess.core.model.reply import Decision, Reply, table_for
from selfassess.core.model.review import Finding
from selfassess.core.model.status import Status
from selfassess.core.review.replies import offered_status, reply_to, replyable
from selfassess.core.review.threads import ReviewThread, finding_digest, threads_of
from tests.builders import (
    AGREE,
    DISAGREE,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    UNANSWERED,
    UNREVIEWED,
    answered,
    finding,
    requirement,
    review,
)

GIVEN = finding(DISAGREE, NOT_MET, "Never.")


def voice(given: Finding = GIVEN, reply: Reply | None = None) -> ReviewThread:
    answers = answered(a=MET)
    if reply:
        answers = answers.with_reply("watch", "a", reply)
    (thread,) = threads_of(answers, {"watch": review(a=given)}, "a")
    return thread


def test_a_reply_is_given_on_the_finding_as_it_stands() -> None:
    reply = reply_to(voice(), Decision.NOT_ACCEPTED, "It was.  \n\n")
    assert reply.of == finding_digest(GIVEN)
    assert (reply.decision, reply.note) == (Decision.NOT_ACCEPTED, "It was.")


def test_a_reply_keeps_what_another_program_wrote_into_it() -> None:
    earlier = Reply.model_validate({"note": "Soon.", "by": "the ministry"})
    reply = reply_to(voice(reply=earlier), Decision.ACCEPTED_PLANNED, "In May.")
    assert reply.model_extra == {"by": "the ministry"}
    assert reply_to(voice(reply=earlier), Decision.UNDECIDED, "In May.") == Reply()


def test_a_reply_is_no_longer_than_a_text_may_be() -> None:
    reply = reply_to(voice(), Decision.ALREADY_COVERED, "x" * (LONGEST_TEXT + 1))
    assert len(reply.note) == LONGEST_TEXT


@pytest.mark.parametrize(
    ("given", "reply", "expected"),
    [
        (finding(AGREE, MET), None, 1),
        (finding(UNREVIEWED, note="Later."), None, 1),
        (finding(UNREVIEWED), None, 0),
        (finding(UNREVIEWED), Reply(note="Well?"), 1),
    ],
)
def test_whoever_said_something_can_get_a_reply(
    given: Finding, reply: Reply | None, expected: int
) -> None:
    assert len(replyable([voice(given, reply)])) == expected


@pytest.mark.parametrize(
    ("status", "may_be_left_out", "offered"),
    [
        (NOT_MET, False, NOT_MET),
        (MET, False, None),
        (UNANSWERED, False, None),
        (NOT_APPLICABLE, False, None),
        (NOT_APPLICABLE, True, NOT_APPLICABLE),
    ],
)
def test_only_another_status_that_may_be_given_is_offered(
    status: Status, may_be_left_out: bool, offered: Status | None
) -> None:
    asked = requirement("a", may_be_left_out=may_be_left_out)
    assert offered_status(voice(finding(DISAGREE, status)), asked) is offered


def test_replies_to_one_review_stand_together_whatever_it_is_called_by_now() -> None:
    reply = Reply(decision=Decision.ACCEPTED_PLANNED, note="In May.", review="0a")
    replies = {"old-name": {"a": reply}}
    assert table_for(replies, "new-name", "0a") == "old-name"
    assert table_for(replies, "old-name", "0b") == "old-name-2"
    assert table_for(replies, "new-name", "0b") == "new-name"
