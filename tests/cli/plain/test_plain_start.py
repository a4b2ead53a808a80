"""Plain lines as a lasting choice, and the start in them."""

import io
import re
from pathlib import Path

import pytest

from selfassess.cli.plain.beginning.why_plain import why_plain
from selfassess.storage.user.settings_path import settings_path
from tests.cli.command_run import Ran, Run
from tests.tui.workspaces import EXAMPLES


def say_plain(*, wanted: bool) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text(f"plain = {str(wanted).lower()}\n", "utf-8")


@pytest.mark.parametrize(
    ("variable", "setting", "asked", "said"),
    [
        ("", False, False, ""),
        ("0", False, False, ""),
        ("0", True, False, ""),
        ("1", False, False, "as SELFASSESS_PLAIN says; set to 0"),
        ("", True, False, "as the settings say; SELFASSESS_PLAIN=0 gives screens"),
        ("0", True, True, "as --plain says; without it"),
    ],
)
def test_the_first_line_says_why_there_are_plain_lines_and_how_to_leave_them(
    variable: str, setting: bool, asked: bool, said: str
) -> None:
    say_plain(wanted=setting)
    why = why_plain({"SELFASSESS_PLAIN": variable}, asked=asked)
    assert bool(why) == bool(said)
    assert said in why


def test_a_mistake_in_another_setting_does_not_bring_the_screens() -> None:
    say_plain(wanted=True)
    with settings_path().open("a") as file:
        file.write('autosave_delay = "soon"\n')
    assert "plain = false in" in why_plain({}, asked=False)


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, run: Run) -> Run:
    """Type lines into what the command line `selfassess` alone begins, in a folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SELFASSESS_PLAIN", "1")

    def type_lines(*lines: str) -> Ran:
        piped = io.BytesIO("".join(f"{line}\n" for line in lines).encode())
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(piped))
        return run()

    return type_lines


def test_what_can_be_opened_is_chosen_by_number(typed: Run) -> None:
    ran = typed("9999", "0", "3", "met", "quit")
    assert ran.code == 0
    first, *lines = ran.out.splitlines()
    assert first.startswith("Plain lines, as SELFASSESS_PLAIN says")
    assert lines[0] == "  1. A new assessment"
    assert "  3. A copy of the example Exampleland: " in ran.out
    assert ran.err.count("selfassess: error: ") == 2
    assert "Met, counts." in ran.out
    assert [*Path().glob("*.toml")]
    ran = typed("1", "quit")
    [name] = [path.name for path in Path().glob("*.toml")]
    assert f"1. {name}: {Path.cwd()}" in " ".join(ran.out.split())
    assert f"Your answers are in {name}" in ran.out.replace(f"{Path.cwd()}/", "")


def test_a_file_is_opened_by_its_name_and_a_new_one_by_answering(typed: Run) -> None:
    Path("a.toml").write_bytes((EXAMPLES / "exampleland.toml").read_bytes())
    ran = typed("a.toml", "quit")
    assert "Your answers are in a.toml" in ran.out
    ran = typed("2", "1", "Kenya", "5th plan 2026-2028", "", "", "", "ke.toml", "quit")
    assert "Your answers are in ke.toml" in ran.out


def test_one_leaves_by_number_too(typed: Run) -> None:
    leave = re.search(r"  (\d+)\. Leave\n", typed("quit").out)
    assert leave
    ran = typed(leave[1])
    assert ran.code == 0
    assert not [*Path().glob("*.toml")]


def test_an_assessment_that_is_not_begun_to_the_end_is_not_written(typed: Run) -> None:
    ran = typed("1", "1", "Kenya")
    assert (ran.code, ran.err) == (0, "")
    assert "\nThe question was left; nothing was written.\nopen>" in ran.out
    assert not [*Path().glob("*.toml")]


@pytest.mark.parametrize("lines", [("quit",), ("", "Q"), ()])
def test_who_leaves_at_once_has_opened_nothing(
    typed: Run, lines: tuple[str, ...]
) -> None:
    ran = typed(*lines)
    assert (ran.code, ran.err) == (0, "")
    assert "Your answers are in" not in ran.out
    said = ran.out.count("Type a number, the name of a file, or quit.")
    assert said == 1 + lines.count("")
