"""The word `dates`: days of events, said on one line each."""

from datetime import date

from selfassess.core.model.questionnaire.phases import Guideline
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from tests.cli.plain.plain_dialogue import TypeLines
from tests.tui.workspaces import SavedRecords, blank, workspace_of


def test_days_are_said_read_and_held_against_the_answer(type_lines: TypeLines) -> None:
    dialogue = type_lines(
        "dates timetable-published 2024-02-10",
        "dates plan-making 2024-02-16, 2024-08-30",
        "met",
        "where",
        "dates timetable-published -",
        "dates",
        "timeline",
    )
    events = dialogue.records.saved[-2].events
    assert events["timetable-published"].date == date(2024, 2, 10)
    assert events["plan-making"].end == date(2024, 8, 30)
    assert "plan-making (Work on the plan): 2024-02-16 to 2024-08-30." in dialogue.said
    against = "Contradiction: met, but the days say: 6 days before; 14 asked."
    assert against in " ".join(dialogue.said.split())
    assert "Days: fails: 6 days before; 14 asked." in dialogue.said
    assert not [*dialogue.kept.events["timetable-published"].said]
    assert "are online): no day" in " ".join(dialogue.said.split())


def test_what_is_no_day_and_no_event_is_told_and_changes_nothing(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines(
        "dates plan-making 2024-02-16 May",
        "dates forum-meeting",
        "dates forum-meetings",
    )
    assert "must be a date such as 2026-11-23. Nothing was changed." in " ".join(
        dialogue.said.split()
    )
    assert "did you mean `forum-meetings`?" in " ".join(dialogue.said.split())
    assert "Every meeting of the forum, during the plan." in dialogue.said
    assert dialogue.records.saved == []


def test_a_timeline_is_told_without_a_sign_each_line_whole_in_itself(
    type_lines: TypeLines,
) -> None:
    said = type_lines(
        "dates timetable-published 2024-02-10",
        "dates plan-making 2024-02-16",
        "met",
        "timeline",
        "more",
    ).said
    assert "10 February 2024: Timetable and ways to take part are online\n" in said
    assert ": today\n" in said
    assert "What the days come to:\n" in said
    first = (
        "  1.1.1 Timetable published before the start: fails: 6 days before; 14 asked"
    )
    assert first in said
    assert "Days or forum speak against these answers:\n  1.1.1 Timetable" in said
    assert "rules about days cannot be told yet: 1.1.5" in said
    assert not {"✔", "✘", "○", "▷", "·", "—"} & {*said}


def test_a_comma_alone_asks_for_all_days(
    type_lines: TypeLines,
) -> None:
    all_days = type_lines("dates").after("> dates")
    assert type_lines("dates ,").after("> dates ,") == all_days


def test_a_day_where_no_days_are_asked_for_is_told(type_lines: TypeLines) -> None:
    assessment, questionnaire = blank()
    opened = (assessment, without_days(questionnaire))
    workspace = workspace_of(SavedRecords(), opened)
    said = type_lines("dates 1", workspace=workspace).after("> dates 1")
    assert said == "The questionnaire asks for no days."


def without_days(questionnaire: Questionnaire) -> Questionnaire:
    """The same questionnaire that asks for no days and has no rules about them."""

    def without_rules(guideline: Guideline) -> Guideline:
        return guideline.model_copy(
            update={
                "requirements": tuple(
                    each.model_copy(update={"time_rules": ()})
                    for each in guideline.requirements
                )
            }
        )

    phases = tuple(
        phase.model_copy(
            update={"guidelines": tuple(map(without_rules, phase.guidelines))}
        )
        for phase in questionnaire.phases
    )
    fields = {name: getattr(questionnaire, name) for name in Questionnaire.model_fields}
    return Questionnaire.model_construct(**fields | {"events": (), "phases": phases})
