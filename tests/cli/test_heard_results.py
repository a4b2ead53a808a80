"""What commands print where plain lines are wanted: to be listened to."""

from pathlib import Path
from typing import Any

import pytest

from selfassess.cli.output.dialogue.heard_findings import finding_told
from selfassess.cli.output.dialogue.heard_results import sentence_told
from selfassess.cli.output.wrap import WIDTH
from selfassess.core.text.terminal import cell_width
from selfassess.report.verify.files import CheckResult
from tests.cli.command_run import Run


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> None:
    """A person who wants plain lines."""
    monkeypatch.setenv("SELFASSESS_PLAIN", "1")


@pytest.fixture
def wrong(examples: Path, tmp_path: Path) -> Path:
    """A file with something wrong in it."""
    path = tmp_path / "wrong.toml"
    text = (examples / "kenya-2016.toml").read_text("utf-8")
    path.write_text(text.replace('"not_met"', '"mett"', 1), "utf-8")
    return path


@pytest.mark.usefixtures("heard")
def test_what_is_wrong_with_a_file_is_told_without_quoting_it(
    run: Run, wrong: Path
) -> None:
    ran = run("check", wrong)
    assert ran.code == 1
    assert "[SA" in ran.err
    assert "^" not in ran.err
    assert " | " not in ran.err
    words = [line for line in ran.err.split("\n") if cell_width(line) > WIDTH]
    assert all(" " not in line.strip() for line in words)


def test_who_reads_sees_the_line_with_carets_below(run: Run, wrong: Path) -> None:
    assert "^^^^" in run("check", wrong).err


@pytest.mark.parametrize(
    ("finding", "seen", "told"),
    [
        (CheckResult.good("it is the same"), "✔", "Right"),
        (CheckResult.bad("it is another"), "✘", "Wrong"),
        (CheckResult.good("nobody knows", is_open=True), "?", "Open"),
    ],
)
def test_how_a_finding_is_is_a_sign_or_a_word(
    finding: CheckResult, seen: str, told: str, monkeypatch: Any
) -> None:
    assert [*finding_told(finding)] == [f"{seen} {finding.sentence}"]
    assert [*sentence_told("word " * 30)] == ["word " * 30]
    monkeypatch.setenv("SELFASSESS_PLAIN", "1")
    assert len([*sentence_told("word " * 30)]) == 2
    assert [*finding_told(finding)] == [f"{told}: {finding.sentence}"]
