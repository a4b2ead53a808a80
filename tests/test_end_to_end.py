"""The real program in a pseudo-terminal: from nothing to a PDF, and the plug pulled."""

import io
import os
import signal
import sys
import tomllib
from pathlib import Path

import pytest
from pypdf import PdfReader

from selfassess.cli.main import main
from selfassess.storage.questionnaires.catalog import DEFAULT_QUESTIONNAIRE
from tests.terminals import Terminal, skip_the_tour, wait_until

NOTE = "Published on 3 May, fifteen days ahead (ćwiczenie)."


def answers(path: Path) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = tomllib.loads(path.read_text())["answers"]
    return found


def begin(folder: Path) -> Path:
    """A file as the prompts of `new` make it."""
    skip_the_tour()
    terminal = Terminal(folder, "new")
    for prompt, typed in (
        ("number or id", "ogp-consultation-2012"),
        ("Country", "Kenya"),
        ("Action plan", "5th plan 2026-2028"),
        ("plan begins", ""),
        ("plan ends", ""),
        ("Language", ""),
        ("File", "ke.toml"),
    ):
        terminal.press_after(prompt, f"{typed}\r")
    terminal.wait_for("is ready")
    assert terminal.close() == 0
    return folder / "ke.toml"


def begun(folder: Path, questionnaire: str = DEFAULT_QUESTIONNAIRE) -> Path:
    """A file as the options of `new` make it."""
    skip_the_tour()
    names = ("--country", "Kenya", "--action-plan", "5th plan 2026-2028")
    asked = ("--questionnaire", questionnaire)
    path = folder / "ke.toml"
    assert main(["new", *asked, *names, "-o", str(path)]) == 0
    return path


def opened(folder: Path, first: str = "Timetable published") -> Terminal:
    """The walk, at this first requirement."""
    terminal = Terminal(folder, "open", "ke.toml")
    terminal.wait_for(first)
    return terminal


def answer_three(terminal: Terminal) -> None:
    """The first three requirements, each seen to be answered and saved."""
    for number, key in enumerate("mnp", 1):
        terminal.press_after(f"{number} of 52", key)
        terminal.wait_for(f"{number} of 52 answered")
        terminal.wait_for("saved ✔")
        if number < 3:
            terminal.press("]")


def test_from_new_to_a_pdf_that_contains_what_was_typed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = begin(tmp_path)
    terminal = opened(tmp_path, "Process and timeline public")
    terminal.press("m")
    terminal.press_after("1 of 10 answered", "i")
    terminal.press_after("end the note", NOTE)
    terminal.press_after(NOTE[-12:], "\x1b")
    terminal.wait_until_gone("end the note")
    terminal.press("e")
    terminal.press_after("New evidence", "Notice of 3 May\r")
    terminal.press_after("Notice of 3 May", "https://www.example.org/n")
    terminal.press_after("www.example.org/n", "\x13")
    terminal.press_after("[✔]", "\x1b")
    terminal.wait_until_gone("Evidence for")
    terminal.press("]")
    terminal.press_after("2 of 10", "n")
    terminal.press_after("2 of 10 answered", "u")
    terminal.press_after("3 of 10", "p")
    wait_until(lambda: answers(path)["c-notice"]["status"] == "partly_met")
    terminal.press("r")
    terminal.press_after("Make it", "\r")
    terminal.wait_for("wrote ke.pdf", 90)
    terminal.press("\x1b")
    terminal.wait_until_gone("wrote ke.pdf")
    terminal.press("q")
    terminal.wait_for("Your answers are in ke.toml")
    assert terminal.close() == 0

    assert answers(path)["c-timeline"] == {
        "status": "met",
        "evidence": ["notice-of-3-may"],
        "note": f"{NOTE}\n",
    }
    report = PdfReader(tmp_path / "ke.pdf")
    text = "".join("".join(page.extract_text() for page in report.pages).split())
    for words in ("Kenya", NOTE, "Notice of 3 May", "not eligible"):
        assert "".join(words.split()).lower() in text.lower(), words
    assert main(["score", str(path)]) == 0
    score = "1 met · ◐ 1 partly met · ✘ 1 not met · · 7 unanswered"
    assert score in capsys.readouterr().out


@pytest.mark.parametrize(
    "number", [signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGKILL]
)
def test_a_signal_loses_nothing_that_was_answered(
    tmp_path: Path, number: signal.Signals
) -> None:
    path = begun(tmp_path)
    terminal = opened(tmp_path)
    answer_three(terminal)
    if number is not signal.SIGKILL:
        terminal.press("i")
        terminal.press_after("end the note", "half a no")
        terminal.wait_for("half a no")
    terminal.child.kill(number)
    ended_with = terminal.close()
    kept = answers(path)
    assert [kept[f"dev-inform-{n}"]["status"] for n in (1, 2, 3)] == [
        "met",
        "not_met",
        "partly_met",
    ]
    if number is not signal.SIGKILL:
        assert kept["dev-inform-3"]["note"] == "half a no\n"
        assert not list(tmp_path.glob(".~lock*")), "others would think it is open"
        assert ended_with == 128 + number


def test_a_closed_terminal_loses_nothing_and_leaves_no_process(tmp_path: Path) -> None:
    path = begun(tmp_path)
    terminal = opened(tmp_path)
    terminal.press("m")
    terminal.press_after("1 of 52 answered", "i")
    terminal.press_after("end the note", "half a no")
    terminal.wait_for("half a no")
    os.close(terminal.child.child_fd)

    def ended() -> bool:
        try:
            return os.waitpid(terminal.child.pid, os.WNOHANG) != (0, 0)
        except ChildProcessError:
            return True

    wait_until(ended)
    assert answers(path)["dev-inform-1"] == {
        "status": "met",
        "evidence": [],
        "note": "half a no\n",
    }


def test_reopening_continues_where_the_person_stopped(tmp_path: Path) -> None:
    begun(tmp_path)
    for first, then in (("1 of 52", "2 of 52"), ("2 of 52", "3 of 52")):
        terminal = Terminal(tmp_path, "open", "ke.toml")
        terminal.press_after(f"· {first} ", "]")
        terminal.press_after(f"· {then} ", "q")
        assert terminal.close() == 0


def test_bytes_that_are_not_utf8_do_not_end_the_program(tmp_path: Path) -> None:
    path = begun(tmp_path)
    terminal = opened(tmp_path)
    os.write(terminal.child.child_fd, b"\xe9\xff")
    terminal.press("m")
    terminal.press_after("1 of 52 answered", "q")
    assert terminal.close() == 0
    assert answers(path)["dev-inform-1"]["status"] == "met"


def test_the_demo_without_a_terminal_scores_and_prints_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert main(["demo"]) == 0
    text = capsys.readouterr().out
    assert "not eligible: 14 in the way" in text
    assert "No screens: there is no terminal here" in text
    assert (tmp_path / "exampleland.pdf").read_bytes().startswith(b"%PDF")
    assert len(list(tmp_path.glob("exampleland.reviews/*.toml"))) == 2


def test_the_demo_in_a_terminal_ends_in_the_screens(tmp_path: Path) -> None:
    begun(tmp_path, "ogp-consultation-2012").rename(tmp_path / "exampleland.toml")
    terminal = Terminal(tmp_path, "demo")  # a small file of this name stays
    terminal.wait_for("· 1 of 10 ", 90)
    assert (tmp_path / "exampleland.pdf").exists()
    terminal.press("q")
    assert terminal.close() == 0
