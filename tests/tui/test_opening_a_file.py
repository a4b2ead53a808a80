"""Open a file: what is there is listed and completed; what is wrong is told, not kept."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual.events import Paste
from textual.widgets import Input

from selfassess.cli.workspace.launcher import file_launcher
from selfassess.core.cycle.brought import USUAL, Brought
from selfassess.core.session.launcher import Beginning
from selfassess.core.session.session import Session
from selfassess.core.text.terminal import cell_width
from selfassess.tui.app import SelfAssessApp
from selfassess.tui.walk.screen import WalkScreen
from selfassess.tui.widgets.option_list import Choices
from tests.conftest import settled_text
from tests.tui.workspaces import SavedRecords, example, launcher_of, seen


@pytest.mark.parametrize("size", [(40, 20), (60, 20), (80, 24), (114, 20), (120, 40)])
async def test_no_row_of_the_start_screen_is_cut(size: tuple[int, int]) -> None:
    assessment, questionnaire = example("exampleland")
    launcher = replace(
        launcher_of(SavedRecords()),
        offers=lambda: {
            "ogp-consultation-2012": "Consultation requirements before 2017 (Articles "
            "of Governance, Addendum C)"
        },
        glance=lambda _path: Session.begin(questionnaire, assessment),
    )
    app = SelfAssessApp(lambda: (launcher, None))
    async with app.run_test(size=(100, 30)) as pilot:
        await seen(pilot, "░")
        await pilot.resize_terminal(*size)
        await seen(pilot, "░")
        rows = app.screen.query_one(Choices)
        ids = ("recent:kenya.toml", "new:ogp-consultation-2012")
        told = [str(rows.get_option(each).prompt) for each in ids]
        lines = [line for text in told for line in text.split("\n")]
        assert max(map(cell_width, lines)) <= rows.size.width - 2
        assert "Addendum C)" in "\n".join(lines)


async def test_files_are_listed_and_completed() -> None:
    records = SavedRecords()
    app = SelfAssessApp(lambda: (launcher_of(records), None))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled_text(pilot)
        await pilot.press("o")
        text = await settled_text(pilot)
        assert "docs/" in text
        assert "kenya-2016.toml" in text
        await pilot.press(*"ken")
        assert "docs/" not in (await settled_text(pilot)).split("enter open")[0]
        await pilot.press("tab", "enter")
        await settled_text(pilot)
        assert records.opened == ["kenya-2016.toml"]


async def test_a_form_or_an_earlier_plan_is_where_a_new_assessment_begins() -> None:
    records = SavedRecords()
    app = SelfAssessApp(lambda: (launcher_of(records), None))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settled_text(pilot)
        await pilot.press("f", *"broken.toml", "enter")
        assert "broken.toml: no form" in await settled_text(pilot)
        await pilot.press("escape")
        await settled_text(pilot)
        app.post_message(Paste("/my/broken.pdf"))
        assert "broken.pdf: no form" in await settled_text(pilot)
        app.post_message(Paste("/my/form.pdf"))
        await settled_text(pilot)
        assert app.screen.query_one("#country", Input).value == "Kenya"
        assert not app.screen.query("#bring")
        await pilot.press("escape")
        await settled_text(pilot)
        await pilot.press("f", *"old", "enter")
        await settled_text(pilot)
        await pilot.press("tab", "tab", *"Plan", *["tab"] * 5)
        await pilot.press("down", "space")
        assert "[ ] notes on the answers" in await settled_text(pilot)
        await pilot.press("ctrl+r")
        assert "[✔] notes on the answers" in await settled_text(pilot)
        await pilot.press("enter", "tab", *["shift+tab"] * 6, *"Plan", *["tab"] * 3)
        await pilot.press(*"2027", "ctrl+s")
        await settled_text(pilot)
        assert isinstance(app.screen, WalkScreen)
    begun = Beginning(
        *("ogp-cocreation-2016", "Kenya", "Plan"),
        basis="old.toml",
        bring=USUAL - {Brought.NOTES},
        start="2027",
    )
    assert records.begun == [begun]


async def test_a_name_that_is_wrong_is_told_and_gone_the_next_time() -> None:
    records = SavedRecords()
    app = SelfAssessApp(lambda: (launcher_of(records), None))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled_text(pilot)
        await pilot.press("o", *"broken.toml", "enter")
        assert "cannot be read" in await settled_text(pilot)
        await pilot.press("escape", "o")
        text = await settled_text(pilot)
        assert "broken.toml" not in text
        assert "cannot be read" not in text


def test_what_can_be_opened_are_the_folders_and_toml_files_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("Kenya.toml", "notes.txt", "form.PDF", ".hidden.toml", "peru.TOML"):
        (tmp_path / name).touch()
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "kenya-2.toml").touch()
    monkeypatch.chdir(tmp_path)
    files, bases = file_launcher().files, file_launcher().bases
    assert bases("") == ["Kenya.toml", "form.PDF", "more/", "peru.TOML"]
    assert files("") == ["Kenya.toml", "more/", "peru.TOML"]
    assert files("ken") == ["Kenya.toml"]
    assert files("more/") == ["more/kenya-2.toml"]
    assert files(f"{tmp_path}/more/k") == [f"{tmp_path}/more/kenya-2.toml"]
    assert files("nowhere/k") == []
    assert files("\0/") == []
