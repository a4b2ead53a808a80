"""Plain lines are offered where a screen reader is seen, once, and never forced."""

import os
import sys
from pathlib import Path

import pytest

from selfassess.cli.plain.beginning.plain_offer import (
    offered_plain,
    why_plain_or_offered,
)
from selfassess.cli.plain.beginning.screen_reader import (
    running_programs,
    screen_reader_seen,
)
from selfassess.storage.user.settings_path import plain_setting, settings_path

TDSR = ("bash", "tdsr", "selfassess")


def offered(
    *typed: str,
    running: tuple[str, ...] = TDSR,
    is_terminal: bool = True,
    **environment: str,
) -> str:
    lines = iter(typed)

    def ask(_prompt: str) -> str:
        for line in lines:
            return line
        raise EOFError

    with pytest.MonkeyPatch.context() as patch:
        for stream in (sys.stdin, sys.stdout):
            patch.setattr(stream, "isatty", lambda: is_terminal)
        return offered_plain(environment, lambda: running, ask)


@pytest.mark.parametrize(
    ("environment", "running", "name"),
    [
        ({"TDSR_ACTIVE": "1"}, (), "tdsr"),
        ({"TSDR_ACTIVE": "true"}, (), "tdsr"),
        ({"BRLAPI_HOST": ":0"}, (), "BRLTTY"),
        ({"GNOME_ACCESSIBILITY": "1"}, (), "AT-SPI"),
        ({"ACCESSIBILITY_ENABLED": "0", "TDSR_ACTIVE": ""}, (), ""),
        ({"GTK_MODULES": "gail:atk-bridge"}, ("bash", "gdm"), ""),
        ({}, ("systemd", "orca"), "Orca"),
        ({}, ("brltty",), "BRLTTY"),
        ({"SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"}, ("orca",), ""),
    ],
)
def test_a_reader_is_known_by_its_variables_or_its_process(
    environment: dict[str, str], running: tuple[str, ...], name: str
) -> None:
    assert screen_reader_seen(environment, lambda: running) == name


@pytest.fixture
def processes(tmp_path: Path) -> Path:
    for number, typed in {
        "10": "/usr/bin/python3\0/home/user/bin/tdsr\0--debug\0",
        "11": "brltty\0-n\0",
        "self": "orca\0",
    }.items():
        folder = tmp_path / number
        folder.mkdir()
        (folder / "cmdline").write_text(typed)
    (tmp_path / "12").mkdir()  # it has ended meanwhile
    return tmp_path


def test_programs_are_known_by_what_was_typed_to_start_them(processes: Path) -> None:
    assert {"tdsr", "brltty"} <= {*running_programs(str(processes))}
    assert not [*running_programs(str(processes / "none"))]
    assert "orca" not in running_programs(str(processes))


def test_the_programs_of_other_people_are_not_looked_at(
    processes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = processes / "10"
    theirs = folder.stat().st_uid
    monkeypatch.setattr(os, "getuid", lambda: theirs + 1)
    seen = "tdsr" in running_programs(str(processes))
    assert seen is (theirs == 0)


def test_yes_for_good_is_kept_and_nothing_is_asked_again(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert "as the settings say" in offered("", "what", "1")
    said = capsys.readouterr().out
    assert said.startswith("There are signs of a screen reader (tdsr).")
    assert "  1. plain lines from now on\n  2. plain lines this once\n" in said
    assert said.count("Type a number from 1 to 3.") == 2
    assert plain_setting()
    assert offered() == ""


def test_yes_for_once_is_asked_again() -> None:
    assert offered("2") == "Plain lines, this once; --plain asks for them any time."
    assert not settings_path().exists()
    assert offered("2")


def test_no_is_not_asked_again(capsys: pytest.CaptureFixture[str]) -> None:
    assert offered("3") == ""
    capsys.readouterr()
    assert offered() == ""
    assert capsys.readouterr().out == ""
    assert not plain_setting()


def test_the_end_of_the_input_leaves_the_question_with_a_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert offered() == ""
    said = capsys.readouterr().out
    assert said.endswith("\nNothing was chosen: here are the screens.\n")


def test_nothing_is_asked_where_nobody_is_seen_or_the_person_has_said_it() -> None:
    assert offered("1", running=("bash",)) == ""
    assert offered("1", SELFASSESS_PLAIN="0") == ""
    assert offered("1", is_terminal=False) == ""
    assert not settings_path().exists()


def test_settings_with_mistakes_are_left_alone_and_it_holds_for_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text("autosave_delay = 99\n")
    assert offered("1") == "Plain lines, this once; --plain asks for them any time."
    assert "the settings file has mistakes" in capsys.readouterr().err
    assert settings_path().read_text() == "autosave_delay = 99\n"


def test_who_asked_for_plain_lines_is_not_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TDSR_ACTIVE", "1")
    assert why_plain_or_offered(asked=True).startswith("Plain lines, as --plain says")
