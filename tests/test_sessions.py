"""All 52 answers of Exampleland given from scratch: by keyboard only, by mouse only."""

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.terminals import Terminal, skip_the_tour, wait_until

KEYS = {"met": "m", "partly_met": "p", "not_met": "n", "not_applicable": "x"}
WORDS = {
    "met": "✔ Met ",
    "partly_met": "◐ Partly met ",
    "not_met": "✘ Not met ",
    "not_applicable": "– Not applicable ",
}

Answers = dict[str, dict[str, Any]]


def answers(path: Path) -> Answers:
    found: Answers = tomllib.loads(path.read_text()).get("answers", {})
    return found


@pytest.fixture
def unanswered(tmp_path: Path, examples: Path) -> tuple[Path, Answers]:
    """Exampleland's file with its register and no answers; and the answers."""
    skip_the_tour()
    text = (examples / "exampleland.toml").read_text()
    head = text[: text.index("\n[answers.")].replace('"final"', '"draft"')
    path = tmp_path / "ex.toml"
    path.write_text(head)
    return path, answers(examples / "exampleland.toml")


def same_answers(path: Path, wanted: Answers) -> Answers:
    """What was given, once it is known to be what was wanted."""
    given = answers(path)
    assert {r: a["status"] for r, a in given.items()} == {
        r: a["status"] for r, a in wanted.items()
    }
    assert given["dev-inform-1"]["evidence"] == wanted["dev-inform-1"]["evidence"]
    return given


def with_a_level_behind(wanted: Answers) -> set[str]:
    """The last requirements of development and of implementation."""
    return {one for one, other in pairwise(wanted) if one[:3] != other[:3]}


def test_exampleland_is_completed_with_the_keyboard_alone(
    unanswered: tuple[Path, Answers],
) -> None:
    path, wanted = unanswered
    terminal = Terminal(path.parent, "open", path.name)
    for number, (requirement, answer) in enumerate(wanted.items(), 1):
        terminal.wait_for_cursor(f"· {number} of {len(wanted)}")
        terminal.press(KEYS[answer["status"]])
        if requirement == "dev-inform-1":
            terminal.press("e")
            terminal.wait_for("Evidence for 1.1.1")
            terminal.press("\r")
            terminal.wait_for("What in it shows the claim")
            terminal.press("\r")
            terminal.wait_for_cursor("[✔] 1.")
            terminal.press("\x1b")
            terminal.wait_until_gone("Evidence for 1.1.1")
        if answer["status"] == "not_applicable":
            terminal.press("i")
            terminal.wait_for("end the note")
            terminal.press("It does not apply here.")
            terminal.press("\x1b")
            terminal.wait_for("unanswered")
        terminal.press("]")
        if requirement in with_a_level_behind(wanted):
            terminal.wait_for("no part of the tallies")
            terminal.press("]")
    terminal.wait_for("52 of 52 answered")
    terminal.press("q")
    assert terminal.close() == 0
    given = same_answers(path, wanted)
    assert given["imp-improve-2"]["note"] == "It does not apply here.\n"


def test_a_burst_and_a_paste_of_a_coloured_log_are_text_where_text_is_meant(
    unanswered: tuple[Path, Answers],
) -> None:
    path, _wanted = unanswered
    terminal = Terminal(path.parent, "open", path.name)
    terminal.wait_for("1 of 52")
    terminal.press(
        "/comments\rmimap, \x1b[200~c\x1b[31mm\r\n\x1b\x1b[I\tx\x1b[201~!\x1b]pq"
    )
    assert terminal.close() == 0
    given = {place: a for place, a in answers(path).items() if a["status"]}
    assert {place: a["status"] for place, a in given.items()} == {
        "imp-involve-3": "met",
        "imp-involve-4": "partly_met",
    }
    assert given["imp-involve-3"]["note"] == "map, c[31mm\n[I\tx!\n"


def test_exampleland_is_completed_with_the_mouse_alone(
    unanswered: tuple[Path, Answers],
) -> None:
    path, wanted = unanswered
    terminal = Terminal(path.parent, "open", path.name)
    for number, (requirement, answer) in enumerate(wanted.items(), 1):
        terminal.wait_for(f"· {number} of {len(wanted)} ·")
        # The heading is there before what can be clicked has its place.
        terminal.wait_for("· Unanswered")
        terminal.click(WORDS[answer["status"]])
        terminal.wait_for(
            f"[{KEYS[answer['status']]} {WORDS[answer['status']].strip()}]"
        )
        if requirement == "dev-inform-1":
            terminal.click("Evidence  e")
            terminal.click("[ ] 1. Timetable")
            terminal.click("Save  ^S")
            terminal.wait_for("[✔] 1.")
            terminal.click("esc back")
            terminal.wait_until_gone("Evidence for 1.1.1")
        terminal.click("next ")
        if requirement in with_a_level_behind(wanted):
            terminal.wait_for("no part of the tallies")
            terminal.click("next ")
    terminal.wait_for("52 of 52 answered")
    terminal.click("quit ")
    assert terminal.close() == 0
    same_answers(path, wanted)


def test_a_window_that_is_made_tiny_and_large_again_stays_usable(
    unanswered: tuple[Path, Answers],
) -> None:
    path, _wanted = unanswered
    terminal = Terminal(path.parent, "open", path.name)
    terminal.wait_for("1 of 52")
    for lines, columns in ((2, 10), (5, 20), (20, 60), (40, 120)):
        terminal.child.setwinsize(lines, columns)
        terminal.read(0.2)
    terminal.press("m")
    wait_until(lambda: bool(answers(path)))
    terminal.press("q")
    assert terminal.close() == 0
