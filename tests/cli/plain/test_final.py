"""A final assessment is changed in plain lines only by somebody who wants to."""

import pytest

from selfassess.core.model.status import State, Status
from tests.cli.plain.talks import Talk, Talking
from tests.tui.workspaces import SavedRecords, blank, final_example, workspace_of

FIRST = "dev-inform-1"
QUESTION = "This assessment is final. Change it all the same?"


def final_talk(talk: Talking, *lines: str) -> Talk:
    """Type lines into a session on an assessment that is final."""
    records = SavedRecords()
    workspace = workspace_of(records, final_example("exampleland"))
    return talk(*lines, workspace=workspace, records=records)


@pytest.mark.parametrize(
    "word", ["not", "clear", "flag", "note other", "note +", "evidence add", "note -"]
)
def test_no_word_changes_a_final_assessment_unasked(talk: Talking, word: str) -> None:
    talked = final_talk(talk, word, "no")
    assert QUESTION in talked.said
    assert talked.said.count("Nothing was changed.") == 1
    assert "Saved." not in talked.said
    assert talked.records.saved == []


def test_the_question_is_asked_once(talk: Talking) -> None:

    talked = final_talk(talk, "not", "yes", "partly")
    assert talked.said.count(QUESTION) == 1
    assert talked.answer().status is Status.PARTLY_MET


def test_trying_out_needs_no_question_but_keeping_does(talk: Talking) -> None:

    talked = final_talk(talk, "what-if", "not", "keep", "no", "discard")
    assert talked.said.count(QUESTION) == 1
    assert talked.records.saved == []


def test_final_with_open_answers_is_remarked(talk: Talking) -> None:
    remark = "Final, but 52 of 52 answers are still open."
    assert remark in talk("details state final").after("> details state final")
    assessment, questionnaire = blank()
    final = assessment.model_copy(update={"state": State.FINAL})
    assert (
        remark
        in talk(workspace=workspace_of(SavedRecords(), (final, questionnaire))).said
    )


def test_what_is_tried_out_as_met_counts_as_if_its_evidence_were_there(
    talk: Talking,
) -> None:
    talked = talk("what-if", "met", "keep")
    tried, kept = " ".join(talked.said.split()).split("Kept what was tried out.")
    assert "Met, counts. What it still needs is supposed." in tried
    assert "51 in the way; in the file: still possible: 52 in the way" in tried
    assert "52 in the way" in kept
    assert talked.answer(FIRST).evidence == ()
