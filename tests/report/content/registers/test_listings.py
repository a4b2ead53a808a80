"""Comments on the draft and commitments of the plan, as the report lists them."""

from datetime import date, timedelta

from selfassess.core.model.event_days import EventDays
from selfassess.core.model.registers.actions import PlannedAction
from selfassess.core.model.registers.commitments import Commitment
from selfassess.core.model.registers.consultation import Comment
from selfassess.core.model.registers.retired import RetiredAnswer
from selfassess.core.validation.register_forms import RegisterKind
from selfassess.report.content.registers.listings import listing_of
from selfassess.report.elements.passages import Passage
from tests.builders import (
    AGREE,
    BASIC,
    CANNOT_TELL,
    DISAGREE,
    MET,
    NOT_MET,
    PROOF,
    UNREVIEWED,
    answered,
    finding,
    questionnaire,
    review,
)

ASKED = questionnaire(timetable=BASIC)
DAY = date(2026, 5, 3)


def test_a_comment_names_its_requirement_by_number_and_says_if_nobody_answered() -> (
    None
):
    comment = Comment(
        sender="Water Watch", date=DAY, on="timetable", text="One.\n\nTwo."
    )
    file = answered().with_entry("comments", "c-1", comment)
    listing = listing_of(RegisterKind.COMMENTS, ASKED, file, DAY)
    assert listing
    assert listing.columns == ("From", "Comment", "Answer", "Taken up")
    (entry,) = listing.entries
    assert entry.cells == (
        (
            ("", (Passage("Water Watch"),)),
            ("", (Passage("3 May 2026"),)),
            ("On", (Passage("1.1.1"),)),
        ),
        (("", (Passage("One."), Passage("Two."))),),
        (("", (Passage("none yet"),)),),
        (),
    )
    assert not entry.is_long


def test_a_comment_too_long_for_a_row_is_known() -> None:
    file = answered().with_entry("comments", "c-1", Comment(text="One. " * 300))
    listing = listing_of(RegisterKind.COMMENTS, ASKED, file, DAY)
    assert listing
    assert listing.entries[0].is_long


def test_a_commitment_names_its_evidence_by_number_and_is_told_whole() -> None:
    commitment = Commitment(
        number="1", title="Open data", status="limited", progress="Half.",
        challenges="Money.", evidence=(PROOF, "gone"),
    )  # fmt: skip
    file = answered(timetable=MET).with_entry("commitments", "data", commitment)
    listing = listing_of(RegisterKind.COMMITMENTS, ASKED, file, DAY)
    assert listing
    (entry,) = listing.entries
    assert entry.cells == (
        (("", (Passage("1"),)),),
        (("", (Passage("Open data"),)),),
        (("", (Passage("limited"),)),),
        (("", (Passage("Half."),)), ("Challenges", (Passage("Money."),))),
        (("", (Passage("[1]"),)),),
    )


def test_without_entries_there_is_no_section() -> None:
    assert listing_of(RegisterKind.COMMITMENTS, ASKED, answered(), DAY) is None


def test_an_action_says_whether_it_is_done_and_how_late_it_is() -> None:
    actions = {
        "shown": PlannedAction(title="Tell", requirement="timetable", done=DAY, evidence=(PROOF,)),
        "unshown": PlannedAction(title="Ask", done=DAY, owner="Ministry"),
        "late": PlannedAction(title="Meet", due=DAY - timedelta(days=2)),
        "open": PlannedAction(title="Plan", due=DAY),
        "given-up": PlannedAction(title="Film", not_done="No money."),
    }  # fmt: skip
    file = answered(timetable=MET).model_copy(update={"actions": actions})
    listing = listing_of(RegisterKind.ACTIONS, ASKED, file, DAY)
    assert listing
    told = [
        [" ".join(p.text for _l, t in c for p in t) for c in e.cells]
        for e in listing.entries
    ]
    assert told == [
        ["Tell 1.1.1", "", "", "3 May 2026", "[1]"],
        ["Ask", "Ministry", "", "3 May 2026 No evidence shows it.", ""],
        ["Meet", "", "1 May 2026", "Late by 2 days", ""],
        ["Plan", "", "3 May 2026", "Not yet", ""],
        ["Film", "", "", "No money.", ""],
    ]


def test_days_that_are_asked_no_more_stand_with_the_answers_that_are_not() -> None:
    days = EventDays(start=DAY, end=DAY + timedelta(days=2), retired="2024-01")
    file = answered().model_copy(update={"events": {"vote": days}})
    listing = listing_of(RegisterKind.RETIRED, ASKED, file, DAY)
    assert listing
    assert listing.caption == "1 entry"
    (entry,) = listing.entries
    assert entry.cells == (
        (
            ("", (Passage("Days: vote"),)),
            ("Edition", (Passage("2024-01"),)),
        ),
        (("", (Passage("3 May 2026 – 5 May 2026"),)),),
        (),
        (),
    )


def test_a_finding_on_what_is_asked_no_more_stands_behind_the_answer_to_it() -> None:
    retired = RetiredAnswer(title="Old forum", edition="2024-01", note="Yes.")
    file = answered().model_copy(update={"retired": {"old": retired}})
    said = {
        "old": finding(DISAGREE, NOT_MET, "No forum met."),
        "dropped": finding(CANNOT_TELL, note="Nothing to see."),
        "timetable": finding(AGREE),
        "empty": finding(UNREVIEWED),
    }
    reviews = {"water": review("Water Watch", **said)}
    listing = listing_of(RegisterKind.RETIRED, ASKED, file, DAY, reviews)
    assert listing
    told = [
        [" ".join(p.text for _l, t in c for p in t) for c in e.cells]
        for e in listing.entries
    ]
    assert told == [
        ["Old forum 2024-01", "", "Yes.", ""],
        ["Water Watch on: Old forum", "disagrees: not met", "No forum met.", ""],
        ["Water Watch on: dropped", "cannot tell", "Nothing to see.", ""],
    ]
