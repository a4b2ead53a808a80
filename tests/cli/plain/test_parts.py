"""The word `leave-out`."""

from tests.cli.plain.plain_dialogue import TypeLines
from tests.tui.test_parts import opened
from tests.tui.workspaces import SavedRecords, workspace_of


def test_leave_out_takes_a_phase_out_of_the_tally_and_back(
    type_lines: TypeLines,
) -> None:
    records = SavedRecords()
    lines = ("leave-out", "leave-out phase No forum.", "leave-out", "leave-out phase -")
    dialogue = type_lines(*lines, workspace=workspace_of(records, opened()))
    assert "This whole phase may be left out, with a reason." in dialogue.said
    assert "does not apply: No forum." in dialogue.said
    reasons = [each.not_applicable["throughout"].reason for each in records.saved]
    assert reasons == ["No forum.", ""]
    assert "Minimum requirements: reached: 5 of 5 count" in " ".join(
        dialogue.said.split()
    )


def test_leave_out_says_where_nothing_may_be_left_out(type_lines: TypeLines) -> None:
    dialogue = type_lines("leave-out", "leave-out phase Because.", "leave-out all")
    text = " ".join(dialogue.said.split())
    assert text.count("does not allow this to be left out as a whole.") == 3
    assert text.count("as a whole. Nothing was changed.") == 2
    assert dialogue.records.saved == []


def test_help_says_that_the_requirement_tells_whether_a_reason_is_needed(
    type_lines: TypeLines,
) -> None:
    text = " ".join(type_lines("help na").said.split())
    assert "Where it needs a reason in the note, the requirement says so." in text
    assert "It needs a note" not in text
