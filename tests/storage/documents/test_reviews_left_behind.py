"""Reviews that stay behind when a file is moved are missed."""

from selfassess.core.model.reply import Decision, Reply
from selfassess.core.problems import Severity
from selfassess.storage.documents.reviews_folder import reviews_left_behind
from tests.builders import review

REPLY = Reply(decision=Decision.ACCEPTED_PLANNED)
BOUND = REPLY.model_copy(update={"review": "0a"})
OWN = review().model_copy(update={"id": "0a"})


def test_reviews_that_are_replied_to_and_not_there_are_told_once() -> None:
    replies = {"forum": {"a": REPLY}, "water-watch": {"a": REPLY}}
    assert list(reviews_left_behind("k.toml", replies, {}, replies.keys())) == []
    [one] = reviews_left_behind("kenya.toml", replies, {}, ["forum"])
    assert one.severity is Severity.WARNING
    assert one.message.startswith("the review by 1 reviewer to whom it replies is not")
    [two] = reviews_left_behind("moved.toml", replies, {}, [])
    assert "the reviews by 2 reviewers" in two.message
    assert "not in `moved.reviews`; a file that is moved" in two.message


def test_a_review_that_is_there_under_another_name_is_not_missed() -> None:
    replies = {"water-watch": {"a": BOUND}}
    here = {"renamed": OWN}
    assert list(reviews_left_behind("k.toml", replies, here, here)) == []
    [told] = reviews_left_behind("k.toml", replies, {"renamed": review()}, ["renamed"])
    assert "1 reviewer" in told.message
