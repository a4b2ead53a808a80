from collections.abc import Callable, Iterable
from typing import Any

import pytest

from selfassess.core.model.reply import Decision, Reply
from selfassess.core.model.review import Finding, FindingVerdict, Reviewer
from selfassess.core.review.agreement import (
    SIDES,
    Agreement,
    Side,
    agreement_label,
    side_label,
)
from selfassess.core.review.labels import (
    FINDING_GLYPHS,
    decision_choice,
    decision_label,
    disputed_sentence,
    finding_label,
    open_sentence,
    reply_lead,
    reviewed_label,
    reviewer_label,
    thread_label,
    waiting_sentence,
)
from selfassess.core.review.open_findings import OpenFindings
from selfassess.core.review.threads import finding_digest, threads_of
from selfassess.core.text.terminal import cell_width
from tests.builders import (
    AGREE,
    CANNOT_TELL,
    DISAGREE,
    MET,
    NOT_MET,
    PARTLY_MET,
    UNREVIEWED,
    answered,
    finding,
    given_on,
    review,
)

GIVEN = answered(a=MET)
EARLIER = "a:" + "0" * 12


def label(given: Finding, reply: Reply | None = None) -> str:
    """What is said of a finding on the answer "met"."""
    about = GIVEN.with_reply("watch", "a", reply) if reply else GIVEN
    said = given_on(about, review(a=given))
    (thread,) = threads_of(about, {"watch": said}, "a")
    return thread_label(thread)


@pytest.mark.parametrize(
    ("say", "values"),
    [
        (finding_label, FindingVerdict),
        (agreement_label, Agreement),
        (side_label, Side),
        (lambda side: SIDES[side].glyph, Side),
        (decision_label, Decision),
        (decision_choice, Decision),
        (FINDING_GLYPHS.__getitem__, FindingVerdict),
    ],
)
def test_each_verdict_and_decision_has_words_of_its_own(
    say: Callable[[Any], str], values: Iterable[Any]
) -> None:
    words = [say(value) for value in values]
    assert all(words)
    assert len(set(words)) == len(words)


def test_glyphs_are_one_cell_wide() -> None:
    assert {cell_width(glyph) for glyph in FINDING_GLYPHS.values()} == {1}


def test_silence_is_called_silence() -> None:
    assert label(finding(UNREVIEWED)) == "· not reviewed"
    assert label(finding(UNREVIEWED, NOT_MET, "Why?")) == "· not reviewed"


def test_a_finding_says_what_the_reviewer_would_answer() -> None:
    assert label(finding(AGREE)) == "✔ agrees"
    assert label(finding(CANNOT_TELL)) == "? cannot tell"
    assert label(finding(DISAGREE, NOT_MET)) == "✘ disagrees: not met · no reply yet"


def test_a_finding_on_an_earlier_answer_says_so_and_whether_that_followed() -> None:
    assert label(finding(AGREE, of=EARLIER)) == "✔ agrees · given on an earlier answer"
    assert label(finding(DISAGREE, MET, of=EARLIER)) == (
        "✘ disagrees: met · given on an earlier answer · the answer says so now · "
        "no reply yet"
    )


def test_a_finding_names_the_reviewer_that_it_supports() -> None:
    given = finding(AGREE).model_copy(update={"supports": "forum"})
    assert label(given) == "✔ agrees · supports forum"


def test_a_reply_settles_the_finding_that_it_was_given_on() -> None:
    given = finding(DISAGREE, PARTLY_MET)
    reply = Reply(decision=Decision.ALREADY_COVERED, of=finding_digest(given))
    assert label(given, reply) == "✘ disagrees: partly met"
    changed = finding(DISAGREE, NOT_MET)
    assert label(changed, reply).endswith("not met · changed since the reply")
    empty = Reply(note="We are thinking.")
    assert label(given, empty).endswith("partly met · no reply yet")


def test_a_refusal_asks_for_its_reason_and_leads_to_it() -> None:
    assert decision_choice(Decision.NOT_ACCEPTED) == "not accepted, because …"
    refused = Reply(decision=Decision.NOT_ACCEPTED, note="It was online.")
    assert reply_lead(refused) == "not accepted, because:"


def test_a_decision_stands_alone_where_nothing_follows() -> None:
    planned = Reply(decision=Decision.ACCEPTED_PLANNED)
    assert reply_lead(planned) == "accepted and planned"
    with_note = planned.model_copy(update={"note": "In May."})
    assert reply_lead(with_note) == "accepted and planned:"


def test_a_reviewer_is_named_with_the_organisation_unless_it_is_the_name() -> None:
    water_watch = Reviewer(name="Water Watch", organisation="Water Watch")
    assert reviewer_label(water_watch) == "Water Watch"
    assert reviewer_label(Reviewer(name="A. Reader")) == "A. Reader"
    reader = Reviewer(name="A. Reader", organisation="Water Watch")
    assert reviewer_label(reader) == "A. Reader (Water Watch)"


def test_counts_are_sentences() -> None:
    assert waiting_sentence(0) == "No finding waits for a reply"
    assert waiting_sentence(1) == "1 finding waits for a reply"
    assert waiting_sentence(3) == "3 findings wait for a reply"
    assert disputed_sentence(0) == "No finding disagrees"
    assert disputed_sentence(1) == "1 finding disagrees"
    assert disputed_sentence(2) == "2 findings disagree"
    assert open_sentence(OpenFindings(3, 0)) == (
        "3 findings wait for a reply · No finding disagrees"
    )
    assert reviewed_label(31, 49) == "31 of 49 reviewed"


def test_who_is_supported_is_named_as_they_call_themselves() -> None:
    said = given_on(
        GIVEN, review(a=finding(AGREE).model_copy(update={"supports": "w"}))
    )
    reviews = {"watch": said, "w": review("Water Watch")}
    first, *_others = threads_of(GIVEN, reviews, "a")
    assert thread_label(first) == "✔ agrees · supports Water Watch"
    (alone,) = threads_of(GIVEN, {"watch": said}, "a")
    assert thread_label(alone) == "✔ agrees · supports w"
