"""Comments on the draft and commitments of the plan, as the report lists them."""

from selfassess.core.model.registers.commitments import Commitment
from selfassess.core.model.registers.consultation import Comment
from selfassess.core.validation.register_forms import RegisterKind
from selfassess.report.content.listings import ListedEntry, listing_of
from selfassess.report.elements.passages import Passage
from tests.builders import BASIC, MET, PROOF, answered, questionnaire

ASKED = questionnaire(timetable=BASIC)


def test_a_comment_names_its_requirement_by_number_and_says_if_nobody_answered() -> (
    None
):
    comment = Comment(sender="Water Watch", on="timetable", text="One.\n\nTwo.")
    file = answered().with_entry("comments", "c-1", comment)
    listing = listing_of(RegisterKind.COMMENTS, ASKED, file)
    assert listing
    assert listing.entries == (
        ListedEntry(
            Passage("Water Watch · 1.1.1"),
            (
                ("Comment", (Passage("One."), Passage("Two."))),
                ("Answer", (Passage("none yet"),)),
            ),
        ),
    )


def test_a_comment_that_only_says_something_has_a_heading() -> None:
    file = answered().with_entry("comments", "c-1", Comment(text="One."))
    listing = listing_of(RegisterKind.COMMENTS, ASKED, file)
    assert listing
    assert listing.entries[0].title == Passage("without a name")


def test_a_commitment_names_its_evidence_by_number_and_is_told_whole() -> None:
    commitment = Commitment(
        number="1", title="Open data", status="limited", progress="Half.",
        evidence=(PROOF, "gone"),
    )  # fmt: skip
    file = answered(timetable=MET).with_entry("commitments", "data", commitment)
    listing = listing_of(RegisterKind.COMMITMENTS, ASKED, file)
    assert listing
    (entry,) = listing.entries
    assert entry.title == Passage("1 · Open data · limited")
    assert entry.texts == (
        ("Progress", (Passage("Half."),)),
        ("Evidence", (Passage("[1]"),)),
    )


def test_without_entries_there_is_no_section() -> None:
    assert listing_of(RegisterKind.COMMITMENTS, ASKED, answered()) is None
