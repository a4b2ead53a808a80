"""A review by keyboard alone, in a terminal; then the government's replies to it."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.terminals import Terminal, skip_the_tour, wait_until


@pytest.fixture
def answers(tmp_path: Path, examples: Path) -> Path:
    """Exampleland's file, without its reviews."""
    skip_the_tour()
    path = tmp_path / "ex.toml"
    text = (examples / "exampleland.toml").read_text()
    path.write_text(text.replace('state = "final"', 'state = "draft"'))
    return path


def read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text())


def test_both_sides_get_through_with_the_keyboard_alone(answers: Path) -> None:
    before = answers.read_bytes()
    theirs = answers.parent / "ex.reviews" / "ana.toml"
    terminal = Terminal(answers.parent, "review", answers.name, "--as", "Ana")
    terminal.wait_for("Review by Ana")
    terminal.press("a")
    terminal.wait_for("1 of 52 reviewed")
    terminal.press("]pi")
    terminal.wait_for("end the note")
    terminal.press("Only the capital.\x1b")
    terminal.wait_for("2 of 52 reviewed")
    wait_until(lambda: "Only the capital." in theirs.read_text())
    terminal.press("q")
    assert terminal.close() == 0
    assert answers.read_bytes() == before
    found = read(theirs)["findings"]
    assert found["dev-inform-1"]["verdict"] == "agree"
    assert found["dev-inform-2"]["status"] == "partly_met"

    terminal = Terminal(answers.parent, "open", answers.name)
    terminal.wait_for("1 finding waits for a reply")
    terminal.press("t")
    terminal.wait_for("2 of 52")
    terminal.press("a")
    terminal.wait_for("Reply to Ana")
    terminal.press("\r")
    terminal.wait_for("already covered")
    terminal.press("\x1b[B\r")
    terminal.wait_for("Yes: from met to partly met")
    terminal.press("\x13")
    terminal.wait_for("Partly met · does not count")
    wait_until(lambda: "accepted_changed" in answers.read_text())
    terminal.press("q")
    assert terminal.close() == 0
    after = read(answers)
    assert after["answers"]["dev-inform-2"]["status"] == "partly_met"
    assert after["replies"]["ana"]["dev-inform-2"]["decision"] == "accepted_changed"
