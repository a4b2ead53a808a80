"""A final assessment is changed in plain lines only by somebody who wants to."""

import pytest

from selfassess.core.model.status import State, Status
from tests.cli.plain.plain_dialogue import Dialogue, TypeLines
from tests.tui.workspaces import SavedRecords, blank, final_example, workspace_of

FIRST = "dev-inform-1"
QUESTION = "This assessment is final. Change it all the same?"


def answer_in_a_final_file(type_lines: TypeLines, *lines: str) -> Dialogue:
    """Type lines into a session on an assessment that is final."""
    records = SavedRecords()
    workspace = workspace_of(records, final_example("exampleland"))
    return type_lines(*lines, workspace=workspace, records=records)


@pytest.mark.parametrize(
    "word", ["not", "clear", "flag", "note other", "note +", "evidence add", "note -"]
)
def test_no_word_changes_a_final_assessment_unasked(
    type_lines: TypeLines, word: str
) -> None:
    dialogue = answer_in_a_final_file(type_lines, word, "no")
    assert QUESTION in dialogue.said
    assert dialogue.said.count("Nothing was changed.") == 1
    assert "Saved." not in dialogue.said
    assert dialogue.records.saved == []


def test_the_question_is_asked_once(type_lines: TypeLines) -> None:

    dialogue = answer_in_a_final_file(type_lines, "not", "yes", "partly")
    assert dialogue.said.count(QUESTION) == 1
    assert dialogue.answer().status is Status.PARTLY_MET


def test_trying_out_needs_no_question_but_keeping_does(type_lines: TypeLines) -> None:

    dialogue = answer_in_a_final_file(
        type_lines, "what-if", "not", "keep", "no", "discard"
    )
    assert dialogue.said.count(QUESTION) == 1
    assert dialogue.records.saved == []


def test_final_with_open_answers_is_remarked(type_lines: TypeLines) -> None:
    remark = "Final, but 52 of 52 answers are still open."
    assert remark in type_lines("details state final").after("> details state final")
    assessment, questionnaire = blank()
    final = assessment.model_copy(update={"state": State.FINAL})
    assert (
        remark
        in type_lines(
            workspace=workspace_of(SavedRecords(), (final, questionnaire))
        ).said
    )


def test_what_is_tried_out_as_met_counts_as_if_its_evidence_were_there(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines("what-if", "met", "keep")
    tried, kept = " ".join(dialogue.said.split()).split("Kept what was tried out.")
    assert "Met, counts. What it still needs is supposed." in tried
    assert "51 in the way; in the file: still possible: 52 in the way" in tried
    assert "52 in the way" in kept
    assert dialogue.answer(FIRST).evidence == ()
