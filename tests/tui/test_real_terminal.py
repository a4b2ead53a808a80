"""What a terminal is left with: its own cursor, and a screen that can be drawn again."""

from pathlib import Path

from selfassess.storage.user.settings_path import settings_path
from tests.terminals import Terminal, skip_the_tour
from tests.tui.workspaces import EXAMPLES


def opened(folder: Path) -> Terminal:
    (folder / "ke.toml").write_bytes((EXAMPLES / "kenya-2016.toml").read_bytes())
    terminal = Terminal(folder, "open", "ke.toml")
    terminal.wait_for("? keys")
    return terminal


def test_the_screen_is_drawn_again_where_another_program_wrote_on_it(
    tmp_path: Path,
) -> None:
    skip_the_tour()
    terminal = opened(tmp_path)
    before = terminal.read(0.5)
    terminal.write_over("\x1b[2J\x1b[3;3Hanother program")
    assert "another program" in terminal.read()
    terminal.press("\x0c")
    terminal.wait_until_gone("another program")
    assert terminal.read(0.5) == before
    terminal.press("q")
    assert terminal.close() == 0


def test_the_cursor_is_seen_by_whoever_follows_it(tmp_path: Path) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text("toured = true\ncursor = 'visible'\n")
    terminal = opened(tmp_path)
    terminal.press("\x1b[B")
    shown = terminal.read(0.5).split("\n")
    assert not terminal.cursor.hidden
    # The outline has no room here: the first line of the requirement.
    assert shown[terminal.cursor.y].strip("│ ").startswith("Basic")
    terminal.press("q")
    assert terminal.close() == 0


def test_the_cursor_stays_hidden_from_all_others(tmp_path: Path) -> None:
    skip_the_tour()
    terminal = opened(tmp_path)
    assert terminal.cursor.hidden
    terminal.press("q")
    assert terminal.close() == 0
