"""The word `level`: the level of the phase in view."""

from selfassess.core.model.levels import ClaimedLevel, GivenLevel
from selfassess.core.scoring.levels.level_questions import (
    inference_sentence,
    suggested_level,
)
from tests.builders import evidence, scale
from tests.cli.plain.plain_dialogue import TypeLines
from tests.tui.reviewed_workspace import reviewed
from tests.tui.workspaces import SavedRecords, blank, workspace_of


def test_a_level_is_told_given_by_name_or_number_and_taken_away(
    type_lines: TypeLines,
) -> None:
    records = SavedRecords()
    assessment, questionnaire = blank()
    register = assessment.with_evidence("minutes", evidence())
    dialogue = type_lines(
        *("level", "level Collaborate", "level open", "evidence", "level cite 1"),
        *(
            "level note Twice a month.",
            "level",
            "level 3",
            "level note +",
            "More.",
            ".",
        ),
        *("level uncite 1", "level cite 9", "level colaborate", "level note"),
        workspace=workspace_of(records, (register, questionnaire)),
        records=records,
    )
    assert "Level of public influence, Development: not given." in dialogue.said
    assert "  4. Involve: The public could give input, and the gov" in dialogue.said
    assert (
        "Level of public influence, Development: Collaborate, open to anyone. Saved."
        in dialogue.said
    )
    assert "Evidence: minutes" in dialogue.said
    assert "Give the number of an entry" in dialogue.said
    assert "mean `collaborate`?" in dialogue.said
    given = dialogue.kept.levels["influence"]["development"]
    assert given == ClaimedLevel(
        level="consult", open=True, note="Twice a month.\nMore."
    )
    kept = dialogue.kept, questionnaire
    again = type_lines("level -", workspace=workspace_of(SavedRecords(), kept))
    assert "Development: not given. Saved." in again.said


def test_questions_lead_to_a_level_that_is_given_only_if_the_person_agrees(
    type_lines: TypeLines,
) -> None:
    asking = ("level ask", "yes", "yes", "no")
    refused = type_lines(*asking, "no")
    assert "own inference; no source has them" in refused.said.replace("\n", " ")
    assert "That would be: Consult. The public could give input." in refused.said
    assert refused.records.saved == []
    agreed = type_lines(*asking, "yes")
    assert agreed.kept.levels["influence"]["development"].level == "consult"


def test_no_level_is_asked_for_monitoring(type_lines: TypeLines) -> None:
    dialogue = type_lines("go mon-inform-1", "level consult", "level influence 2")
    assert "No level is asked for this phase. Levels are asked for:" in dialogue.said
    assert dialogue.records.saved == []


def test_a_reviewer_gives_their_own_and_sees_the_governments(
    type_lines: TypeLines,
) -> None:
    records = SavedRecords()
    dialogue = type_lines(
        *("level", "level influence inform", "level cite 1"),
        workspace=reviewed(records, "water-watch"),
        records=records,
    )
    assert "The government: Involve, open to anyone. Anyone could" in dialogue.said
    assert "A reviewer cites nothing" in dialogue.said
    given = dialogue.records.reviewed[-1].levels["influence"]["development"]
    assert given == GivenLevel(level="inform")


def test_every_yes_leads_one_level_further() -> None:
    asked = scale("all")
    levels = [suggested_level(asked, (True,) * n + (False,)) for n in range(2)]
    assert [level.id for level in levels if level] == ["none", "some"]
    assert suggested_level(asked, [True]) is None
    highest = suggested_level(asked, [True, True])
    assert highest
    assert highest.id == "all"
    assert inference_sentence(asked)
    sourced = asked.model_copy(update={"inferred_questions": False})
    assert inference_sentence(sourced) == ""
