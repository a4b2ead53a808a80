"""Settings and help pages in plain lines."""

import re
from pathlib import Path

import pytest

from selfassess.cli.help_pages import page_titles
from selfassess.cli.plain.commands.program.settings_word import LABELS
from selfassess.cli.plain.loop import walk_plainly
from selfassess.cli.workspace.walk.open import open_work
from selfassess.core.session.launcher import Preferences
from selfassess.core.session.preferences.settings import Settings
from selfassess.core.session.workspace import Workspace
from tests.cli.plain.plain_dialogue import TypeLines
from tests.tui.workspaces import EXAMPLES


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    """What is kept of the settings, from which every session here begins."""
    settings = [Settings()]

    def walk(workspace: Workspace) -> int:
        preferences = Preferences(settings[-1], settings.append)
        return walk_plainly(workspace, preferences=preferences)

    monkeypatch.setattr("tests.cli.plain.plain_dialogue.walk_plainly", walk)
    return settings


def test_settings_are_told_and_changed_by_name_or_number(
    kept: list[Settings], type_lines: TypeLines
) -> None:
    dialogue = type_lines(
        *("settings", "settings 3 yes", "settings page-length 5", "settings bell 2"),
        *("settings language fr", "settings language -", "settings bell"),
    )
    told = dialogue.after("> settings")
    assert told.startswith("  1. language (Language (from the next start on)): nothing")
    assert "  4. brief (Less of everything is told in plain lines): no" in told
    assert "settings 3 yes is an example of a change, by number." in told
    last = kept[-1]
    assert (last.guided, last.page_length, last.bell) == (True, 5, False)
    assert [each.language for each in kept[-2:]] == ["fr", ""]
    assert "bell (The bell rings when long work is done): no\n" in dialogue.said
    assert dialogue.said.count("\nSaved.\n") == 5


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("bell loud", "bell must be"),
        ("page_length 5000", "page_length must be"),
        ("colour red", "settings colour is not known. There are: language, plain"),
        ("99", "settings 99 is not known."),
    ],
)
def test_what_cannot_be_set_is_told_and_changes_nothing(
    kept: list[Settings], type_lines: TypeLines, typed: str, told: str
) -> None:
    assert told in type_lines(f"settings {typed}").said
    assert kept == [Settings()]


def test_a_setting_holds_at_once(kept: list[Settings], type_lines: TypeLines) -> None:
    dialogue = type_lines("settings page_length 2", "find the")
    assert "  2. " in dialogue.after("> find the")
    assert "  3. " not in dialogue.after("> find the")


def test_what_can_be_set_is_a_setting_that_plain_lines_can_show() -> None:
    of_screens = {"theme", "autosave_delay", "show_cursor", "keys"}
    assert LABELS.keys() <= Settings.model_fields.keys() - of_screens - {"toured"}


def test_help_pages_are_listed_and_told_paragraph_by_paragraph(
    type_lines: TypeLines,
) -> None:
    number = [*page_titles()].index("without-screens") + 1
    dialogue = type_lines(
        *("page", "more all", f"page {number}", "more all", "page settings"),
        "page nothing",
    )
    assert dialogue.after("> page").startswith("  1. accessibility: Acc")
    assert f"  {number}. without-screens: Without screens" in dialogue.said
    assert dialogue.after(f"> page {number}").startswith("# Without screens\n")
    assert "\nSee also: " in dialogue.said
    assert "page nothing is not known. There are: accessibility" in dialogue.said


def test_the_file_is_checked_and_its_versions_are_told_page_by_page(
    type_lines: TypeLines, tmp_path: Path
) -> None:
    path = tmp_path / "a.toml"
    text = (EXAMPLES / "exampleland.toml").read_text("utf-8")
    path.write_text(text.replace('state = "final"', 'state = "draft"'), "utf-8")
    dialogue = type_lines(
        *("versions", "not", "next", "not", "versions", "check"),
        workspace=open_work(str(path)),
    )
    assert dialogue.after("> versions").startswith("no earlier version of")
    assert re.search(r"^ +1 \d{4}-\d\d-\d\d ", dialogue.said, re.MULTILINE)
    told = dialogue.after("> check")
    assert re.search(r"^  1\. a\.toml:\d+:\d+: warning: ", told, re.MULTILINE)
    assert str(path) not in told
    other = type_lines("check")
    assert "a.toml" in other.complained
