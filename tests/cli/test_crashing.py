"""What is told after a mistake of the program itself."""

import subprocess
import sys
from pathlib import Path

import pytest

from selfassess.cli.exit_codes import Exit
from selfassess.cli.workspace.crash_report import MOST, report_lines, show_crash
from selfassess.core.errors import Crash
from selfassess.core.text.addresses import safe_address
from selfassess.storage.user.state_folder import state_folder

BROKEN = """
import sys
from selfassess.cli.commands import explain
from selfassess.cli.main import main

explain.run = None
sys.argv = ["selfassess", "explain"]
sys.exit(main())
"""
SECRET = "an answer that nobody may see"


def crashed() -> Crash:
    with pytest.raises(TypeError) as caught:
        safe_address(None)  # type: ignore[arg-type]
    caught.value.args = (SECRET,)
    crash = Crash(caught.value)
    crash.kept_in = ("state/copy.toml",)
    return crash


def reports() -> list[Path]:
    return sorted((state_folder() / "crashes").glob("*.txt"))


def test_one_line_tells_where_the_work_is_and_where_the_report(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert show_crash(crashed()) == Exit.CRASHED
    [report] = reports()
    text = capsys.readouterr().err
    assert text.count("\n") == 1
    assert "TypeError" in text
    assert "state/copy.toml" in text
    assert str(report) in text
    assert report.stat().st_mode & 0o777 == 0o600


def test_the_report_holds_our_frames_and_no_answers() -> None:
    text = "\n".join(report_lines(crashed().cause, {"TERM": "xterm"}))
    assert "core/text/addresses.py" in text
    assert "in safe_address" in text
    assert "TERM: xterm" in text
    assert "(1 of other packages)" in text
    assert SECRET not in text
    assert str(Path.home()) not in text


def test_only_a_few_reports_are_kept() -> None:
    folder = state_folder() / "crashes"
    folder.mkdir(parents=True)
    for number in range(9):
        (folder / f"2020-01-0{number + 1}-000000.txt").touch()
    show_crash(crashed())
    assert len(reports()) == MOST


def test_without_room_for_a_report_the_rest_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    state_folder().parent.mkdir(parents=True, exist_ok=True)
    state_folder().write_text("a file where a folder should be")
    assert show_crash(crashed()) == Exit.CRASHED
    assert "A report" not in capsys.readouterr().err


def test_a_mistake_of_a_command_is_no_answer_and_keeps_its_trace() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", BROKEN], capture_output=True, text=True, check=False
    )
    assert ran.returncode == Exit.CRASHED
    assert ran.stderr.startswith("Traceback (most recent call last)")
    assert "TypeError" in ran.stderr
