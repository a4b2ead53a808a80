"""The words that move, find, filter and list."""

from dataclasses import replace

import pytest

from selfassess.core.model.questionnaire.translated_questionnaire import translated
from selfassess.core.scoring.eligibility import Blocker
from selfassess.core.scoring.score import score
from tests.cli.plain.plain_dialogue import TypeLines
from tests.core.model.test_translated_questionnaire import in_french, translation_of
from tests.tui.workspaces import SavedRecords, blank, example, workspace_of


def test_it_begins_where_the_person_stopped_and_remembers_where_they_leave(
    type_lines: TypeLines,
) -> None:
    records = SavedRecords()
    workspace = workspace_of(
        records, blank(), place="dev-inform-3", warnings=["1 error"]
    )
    dialogue = type_lines("next", "q", workspace=workspace, records=records)
    assert dialogue.said.startswith(
        "Exampleland, 3rd National Action Plan 2024-2026\n1 error\ndev-inform-3, basic"
    )
    assert records.places == ["dev-inform-4"]
    assert dialogue.said.endswith("Your answers are in a.toml\n")


def test_next_and_previous_stop_at_the_ends(type_lines: TypeLines) -> None:
    dialogue = type_lines("previous", "next", "[", "go mon-improve-3", "]")
    assert "This is the first one." in dialogue.said
    assert "dev-inform-2, basic, 2 of 52: Background in advance" in dialogue.said
    assert "This is the last one." in dialogue.said


def test_a_move_says_the_place_the_answer_and_what_is_asked(
    type_lines: TypeLines,
) -> None:
    lines = type_lines("next").after("dev-inform-1> next").split("\n")
    assert lines[0].startswith("dev-inform-2, basic, 2 of 52")
    assert lines[1] == "Unanswered."
    assert lines[2].startswith("People who are invited")


def test_go_takes_an_id_and_an_id_alone_goes_there(type_lines: TypeLines) -> None:
    dialogue = type_lines(
        "go IMP-INFORM-2",
        "mon-inform-1",
        "go",
        "go imp-informm-2 xyz",
        "go dev-inform-99",
        "1.1.2",
        "go 2.1.3",
    )
    assert "No requirement is called dev-inform-99." in dialogue.said
    assert dialogue.said.count("No requirement is called") == 1
    assert "imp-inform-2> " in dialogue.said
    assert "mon-inform-1> " in dialogue.said
    assert "dev-inform-2> " in dialogue.said
    assert "imp-inform-3> " in dialogue.said
    assert "Go where?" in dialogue.said


def test_unanswered_and_blocker_go_on_from_here(type_lines: TypeLines) -> None:
    dialogue = type_lines("met", "u", "b")
    assert "dev-inform-2> b" in dialogue.said
    assert "dev-inform-3> " in dialogue.said


def test_nothing_unanswered_and_nothing_in_the_way_are_told(
    type_lines: TypeLines,
) -> None:
    assessment, questionnaire = example("exampleland")
    blockers = [o.requirement.id for o in _blocked()]
    script = [
        word for place in blockers for word in (place, "met", "evidence cite 1", "")
    ]
    workspace = workspace_of(SavedRecords(), (assessment, questionnaire))
    dialogue = type_lines(
        "unanswered", *script, "blocker", "score", workspace=workspace
    )
    assert "Everything is answered." in dialogue.said
    assert "Nothing stands in the way." in dialogue.said
    assert "Co-creation star: eligible." in dialogue.said


def _blocked() -> list[Blocker]:
    assessment, questionnaire = example("exampleland")
    return list(score(questionnaire, assessment).eligibility.blockers)


def test_find_numbers_what_it_found_and_a_number_goes_there(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines(
        "find forum minutes", "find timetabel", "go 1", "/repository", "2"
    )
    assert "1. dev-inform-1: Timetable published before the start" in dialogue.said
    assert dialogue.after("> go 1").startswith("dev-inform-1, basic, 1 of 52")
    assert dialogue.after("> 2").split(",")[0] in dialogue.after("> /repository")


def test_what_find_cannot_do_is_told(type_lines: TypeLines) -> None:
    dialogue = type_lines(
        *("find", "find qqqqqq", "go 7", "go qqqqqq", "list all", "go 99999999")
    )
    assert "Find what?" in dialogue.said
    assert dialogue.said.count("Nothing was found for: qqqqqq") == 2
    assert dialogue.after("> go 7").replace("\n", " ") == (
        "No list has numbers to go to now: list all, find or score tells one."
    )
    assert "The last list had 52 numbers; there is no 99999999." in dialogue.said


def test_a_word_found_in_a_text_shows_the_line_shortened(type_lines: TypeLines) -> None:
    workspace = workspace_of(SavedRecords(), example("exampleland"))
    text = type_lines("find Lérnish", workspace=workspace).after("> find")
    assert "dev-inform-4: Languages and accessible formats (" in text
    assert "…)" in text


def test_a_filter_says_how_many_and_narrows_the_steps(type_lines: TypeLines) -> None:
    dialogue = type_lines("filter best", "next", "filter all", "filter")
    narrowed = dialogue.after("> filter best")
    assert narrowed.startswith("Shown: best-practice tier, 24 of 52.\n")
    assert narrowed.endswith("\nfilter all shows all again.")
    assert "dev-involve-5> " in dialogue.said or "dev-inform-5> " in dialogue.said
    assert "Shown: all requirements, 52 of 52." in dialogue.said
    assert "  2. unanswered: unanswered, 52" in dialogue.said


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("basic", "basic tier"),
        ("blockers", "in the way"),
        ("best-practice", "best-practice tier"),
        ("in the way", "in the way"),
    ],
)
def test_filters_go_by_several_names(
    type_lines: TypeLines, name: str, shown: str
) -> None:
    assert f"Shown: {shown}" in type_lines(f"filter {name}").said


def test_a_filter_that_leaves_none_changes_nothing(type_lines: TypeLines) -> None:
    dialogue = type_lines("filter flagged", "filter qqq", "next")
    assert "None is left by: flagged: come back." in dialogue.said
    assert "There is no filter qqq. There are: all, unanswered" in dialogue.said
    assert "dev-inform-2> " in dialogue.said


def test_within_a_filter_the_ends_are_those_of_the_filter(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines("flag", "filter flagged", "next", "previous", "list")
    assert "This is the last one of: flagged: come back." in dialogue.said
    assert "This is the first one of: flagged: come back." in dialogue.said
    assert "    1. dev-inform-1: Timetable published" in dialogue.said
    assert "dev-inform-2" not in dialogue.said


def test_the_list_has_a_line_with_a_fraction_for_each_part(
    type_lines: TypeLines,
) -> None:
    text = type_lines("list").after("> list")
    assert "Development, 0 of 23" in text
    assert "  Informing people about the process, 0 of 6" in text
    assert len(text.split("\n")) < 20


def test_the_whole_list_numbers_all_requirements_for_go(type_lines: TypeLines) -> None:
    dialogue = type_lines("list dev", "list all", "more all", "go 52")
    assert "list dev is not known. There are: all." in dialogue.said
    assert "52. mon-improve-3" in dialogue.said
    assert "mon-improve-3> " in dialogue.said


def test_where_tells_everything_again(type_lines: TypeLines) -> None:
    workspace = workspace_of(SavedRecords(), example("exampleland"))
    text = type_lines("where", workspace=workspace).after("> where")
    for words in (
        "Development: Informing people about the process",
        "Partly met: they were published later",
        "Evidence required, usually:",
        '"Not applicable" is not allowed here.',
        "Based on: OGP Articles of Governance",
        "Answer: Met, counts.",
        "1. Timetable of the third plan; 2024-01-15",
        "Note: The timetable went online",
    ):
        assert words in text


def test_language_tells_the_questions_in_another_language_and_back(
    type_lines: TypeLines,
) -> None:
    records = SavedRecords()
    workspace = workspace_of(records, blank())
    asked = workspace.questionnaire
    french = translated(asked, translation_of(asked, in_french(asked)), asked)
    wordings = {"en": lambda: asked, "fr": lambda: french}
    workspace = replace(workspace, wordings=wordings)
    lines = ("language", "where", "language", "q")
    dialogue = type_lines(*lines, workspace=workspace, records=records)
    first, second = dialogue.said.split("> language")[1:]
    sentence = "The questionnaire is shown in this language: français. Une traduction"
    assert first.count(sentence) == 2
    assert "« requirement dev-inform-1 title »" in first
    assert "this language: English.\ndev-inform-1" in second
    assert "« " not in second
    assert not records.saved
    alone = type_lines("language", "q")
    assert alone.said.count("this language: English.\n") == 1
    assert alone.after("> language").count("\n") == 0


def test_how_the_whole_stands_is_told_when_it_changed_or_is_asked_for(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines("met", "note Online.", "partly", "", "owners add Ministry")
    told = [line for line in dialogue.said.split("\n") if "of 52 answered" in line]
    assert [line.split(" answered")[0] for line in told] == ["1 of 52"] * 3
    assert "Noted. Met, does not count" in dialogue.said


def test_what_is_done_to_a_register_says_nothing_of_the_answer_in_view(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines("commitments add Open data", *("",) * 9)
    assert "\nAdded. Saved.\n" in dialogue.said.replace("> ", "\n")
    tried = type_lines("what-if", "met", "commitments add Open data", *("",) * 9)
    assert "Tried out, not in the file." in tried.said


def test_what_is_found_in_evidence_is_told_without_a_sign_between_its_fields(
    type_lines: TypeLines,
) -> None:
    workspace = workspace_of(SavedRecords(), example("exampleland"))
    text = type_lines("find example.org", "more all", workspace=workspace).said
    assert "(Evidence: " in text
    assert "; https://" in " ".join(text.split())
    assert "·" not in text
