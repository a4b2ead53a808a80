"""Brief and full wording, hints that can be silenced and found again, lists page by page."""

from dataclasses import replace

import pytest

from selfassess.cli.plain.loop import walk_plainly
from selfassess.core.errors import CannotSave
from selfassess.core.session.launcher import Preferences
from selfassess.core.session.preferences.settings import Settings
from selfassess.core.session.workspace import Workspace
from tests.cli.plain.plain_dialogue import TypeLines
from tests.tui.reviewed_workspace import reviewed
from tests.tui.workspaces import SavedRecords, example, workspace_of

GENERAL = "Type help for all words, quit to leave."


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    """What is kept of the settings, from which every session here begins."""
    settings = [Settings()]

    def walk(workspace: Workspace) -> int:
        preferences = Preferences(settings[-1], settings.append)
        return walk_plainly(workspace, preferences=preferences)

    monkeypatch.setattr("tests.cli.plain.plain_dialogue.walk_plainly", walk)
    return settings


@pytest.mark.parametrize(
    "line",
    ["next", "score", "evidence", "find forum", "help", "list all", "comments", "met"],
)
def test_everything_that_is_shown_has_a_brief_wording(
    kept: list[Settings], type_lines: TypeLines, line: str
) -> None:
    full, brief = (
        len(
            type_lines(
                *(f"brief {wanted}", line, "more all"),
                workspace=workspace_of(SavedRecords(), example("exampleland")),
            )
            .said.split(f"> {line}\n")[1]
            .split("\n", 1)[1]
        )
        for wanted in ("off", "on")
    )
    assert brief < full


def test_brief_wording_lasts_and_ends(
    kept: list[Settings], type_lines: TypeLines
) -> None:
    assert "From here on, less is told of everything." in type_lines("brief").said
    assert kept[-1].brief
    dialogue = type_lines("where", "brief maybe", "brief")
    assert dialogue.said.startswith(
        "Exampleland, 3rd National Action Plan 2024-2026\n"
        "dev-inform-1: Timetable published before the start\nUnanswered.\n"
    )
    assert "Evidence required, usually:" in dialogue.after("> where")
    assert dialogue.after("> brief maybe") == "Type brief on or brief off."
    assert "From here on, everything is told in full." in dialogue.said
    assert not kept[-1].brief


def test_a_reviewer_hears_in_brief_the_answer_and_the_own_finding(
    kept: list[Settings], type_lines: TypeLines
) -> None:
    workspace = reviewed(SavedRecords(), "water-watch")
    dialogue = type_lines("brief on", "next", "list all", workspace=workspace)
    told = dialogue.after("> next").splitlines()
    assert len(told) == 3
    assert told[2].startswith("Your finding: ")


def test_hints_are_silenced_and_found_again(
    kept: list[Settings], type_lines: TypeLines
) -> None:
    dialogue = type_lines("hints off", "score", "hints", "hints", "find forum", "hints")
    assert GENERAL in dialogue.said
    assert not kept[-1].hints
    assert dialogue.after("> hints off") == (
        "Hints are silent from here on; the word hints tells them."
    )
    assert dialogue.after("> score").endswith("\n43 more.")
    found = dialogue.said.split("> hints\n")[1:]
    way = "more tells the next of them, more all the rest.\ngo 1 goes to the first of"
    assert found[0].startswith(way)
    assert found[1].startswith(way)
    assert "go 1 goes to the first of them.\n" in found[2]
    assert GENERAL not in type_lines("quit").said


def test_hints_come_again_and_what_is_no_switch_is_told(
    kept: list[Settings], type_lines: TypeLines
) -> None:
    kept.append(Settings(hints=False))
    dialogue = type_lines("hints", "hints maybe", "hints on", "find forum")
    assert dialogue.after("> hints") == GENERAL
    assert "Type hints on or hints off; hints alone tells them now." in dialogue.said
    assert "What can be typed next is told from here on." in dialogue.said
    assert dialogue.after("> find forum").endswith("go 1 goes to the first of them.")
    assert kept[-1].hints


def test_a_switch_that_cannot_be_kept_holds_for_the_session(
    monkeypatch: pytest.MonkeyPatch, type_lines: TypeLines
) -> None:
    def refuse(_settings: Settings) -> None:
        raise CannotSave("the settings file has mistakes")

    monkeypatch.setattr(
        "tests.cli.plain.plain_dialogue.walk_plainly",
        lambda workspace: walk_plainly(
            workspace, preferences=Preferences(Settings(), refuse)
        ),
    )
    dialogue = type_lines("brief on", "next")
    assert "For this session only: the settings file has mistakes." in dialogue.said
    assert dialogue.after("> next") == (
        "dev-inform-2: Background in advance\nUnanswered."
    )


def test_the_last_answer_is_said_again(type_lines: TypeLines) -> None:
    dialogue = type_lines("again", "score", "again", "again")
    told = dialogue.after("> score")
    *_before, first, second = dialogue.said.split("> again\n")
    assert first.startswith(told)
    assert second.startswith(told)
    assert "Type help for all words" in dialogue.after("> again")


@pytest.mark.parametrize(
    ("length", "lines", "left"), [(3, 3, "50 more."), (0, 53, ""), (100, 53, "")]
)
def test_a_page_is_as_long_as_the_settings_say(
    kept: list[Settings], type_lines: TypeLines, length: int, lines: int, left: str
) -> None:
    kept.append(Settings(page_length=length, hints=False))
    way = type_lines("score").after("> score").split("way to the star:\n")[1]
    assert len(way.splitlines()) == lines + bool(left)
    assert left in way


def test_the_rest_of_a_list_is_told_at_once(type_lines: TypeLines) -> None:
    dialogue = type_lines("find the", "more all", "more", "more some")
    assert "more tells the next of them" in dialogue.after("> find the")
    last = dialogue.after("> more all").splitlines()[-1]
    assert last.startswith("  ")
    assert not last.endswith("more.")
    assert "No list has more lines." in dialogue.said
    assert "more some is not known. There are: all." in dialogue.said


def test_entries_of_several_lines_are_not_parted(type_lines: TypeLines) -> None:
    workspace = workspace_of(SavedRecords(), example("exampleland"))
    dialogue = type_lines("evidence", "more", workspace=replace(workspace))
    first = dialogue.after("> evidence").split("The register:\n")[1]
    assert first.count("Cited by: ") == 10
    assert dialogue.after("> more").startswith("  11. ")
