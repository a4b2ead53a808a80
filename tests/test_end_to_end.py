"""The real program in a pseudo-terminal: from nothing to a PDF, and the plug pulled."""

import os
import signal
import subprocess
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest
from pypdf import PdfReader

from tests.terminals import PROGRAM, skip_the_tour

NOTE = "Published on 3 May, fifteen days ahead (ćwiczenie)."


def spawn(folder: Path, *arguments: str) -> pexpect.spawn:
    environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    return pexpect.spawn(
        PROGRAM[0],
        [*PROGRAM[1:], *arguments],
        cwd=str(folder),
        env=environment,
        dimensions=(24, 80),
        timeout=30,
        encoding="utf-8",
    )


def wait_until(true: Callable[[], bool], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


def answers(path: Path) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = tomllib.loads(path.read_text())["answers"]
    return found


def press(child: pexpect.spawn, *keys: str) -> None:
    """Keys and texts, one after the other, with a person's pauses."""
    for key in keys:
        child.send(key)
        # Escape and a letter that arrive together are Alt and the letter.
        pause = 0.6 if key == "\x1b" else 0.1
        child.expect([r"\Z.", pexpect.TIMEOUT], timeout=pause)


def begin(folder: Path) -> Path:
    skip_the_tour()
    child = spawn(folder, "new")
    for prompt, typed in (
        ("number or id", ""),
        ("Country", "Kenya"),
        ("Action plan", "5th plan 2026-2028"),
        ("Language", ""),
        ("File", "ke.toml"),
    ):
        child.expect(prompt)
        child.sendline(typed)
    child.expect("is ready")
    child.expect(pexpect.EOF)
    return folder / "ke.toml"


def test_from_new_to_a_pdf_that_contains_what_was_typed(tmp_path: Path) -> None:
    path = begin(tmp_path)
    child = spawn(tmp_path, "open", "ke.toml")
    child.expect("Timetable published")
    press(child, "m", "i")
    child.expect("end.the.note")  # with no-break spaces
    press(child, NOTE, "\x1b")
    child.expect("unanswered")  # in the footer: the note has ended
    press(child, "e")
    child.expect("New evidence")
    press(child, "Notice of 3 May", "\r", "https://www.example.org/n", "\x13")
    child.expect(r"\[✔\]")
    press(child, "\x1b")
    child.expect("unanswered")
    press(child, "]", "n", "u", "p")
    wait_until(lambda: answers(path)["dev-inform-3"]["status"] == "partly_met")
    press(child, "r")
    child.expect("Make it")
    press(child, "\r")
    wait_until((tmp_path / "ke.pdf").exists, 90)
    child.expect("wrote ke.pdf")
    press(child, "\x1b")
    child.expect("unanswered")
    press(child, "q")
    child.expect("Your answers are in ke.toml")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0

    assert answers(path)["dev-inform-1"] == {
        "status": "met",
        "evidence": ["notice-of-3-may"],
        "note": f"{NOTE}\n",
    }
    report = PdfReader(tmp_path / "ke.pdf")
    text = "".join("".join(page.extract_text() for page in report.pages).split())
    for words in ("Kenya", NOTE, "Notice of 3 May", "not eligible"):
        assert "".join(words.split()).lower() in text.lower(), words
    score = subprocess.run(
        [*PROGRAM, "score", "ke.toml"], cwd=tmp_path, capture_output=True, text=True
    )
    assert "1 met · ◐ 1 partly met · ✘ 1 not met · · 46 unanswered" in score.stdout


@pytest.mark.parametrize(
    "number", [signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGKILL]
)
def test_a_signal_loses_nothing_that_was_answered(
    tmp_path: Path, number: signal.Signals
) -> None:
    path = begin(tmp_path)
    child = spawn(tmp_path, "open", "ke.toml")
    child.expect("Timetable published")
    press(child, "m", "]", "n", "]", "p")
    if number is not signal.SIGKILL:
        press(child, "i")
        child.expect("end.the.note")
        press(child, "half a no")
    child.kill(number)
    child.expect(pexpect.EOF)
    child.close()
    kept = answers(path)
    assert [kept[f"dev-inform-{n}"]["status"] for n in (1, 2, 3)] == [
        "met",
        "not_met",
        "partly_met",
    ]
    if number is not signal.SIGKILL:
        assert kept["dev-inform-3"]["note"] == "half a no\n"
        assert child.exitstatus == 128 + number


def test_a_closed_terminal_loses_nothing_and_leaves_no_process(tmp_path: Path) -> None:
    path = begin(tmp_path)
    child = spawn(tmp_path, "open", "ke.toml")
    child.expect("Timetable published")
    press(child, "m", "i")
    child.expect("end.the.note")
    press(child, "half")
    os.close(child.child_fd)

    def ended() -> bool:
        try:
            return os.waitpid(child.pid, os.WNOHANG) != (0, 0)
        except ChildProcessError:
            return True

    wait_until(ended, 10)
    assert answers(path)["dev-inform-1"] == {
        "status": "met",
        "evidence": [],
        "note": "half\n",
    }


def test_reopening_continues_where_the_person_stopped(tmp_path: Path) -> None:
    begin(tmp_path)
    for expected in ("Timetable published", "Background in advance"):
        child = spawn(tmp_path, "open", "ke.toml")
        child.expect(expected)
        press(child, "]", "q")
        child.expect(pexpect.EOF)


def test_bytes_that_are_not_utf8_do_not_end_the_program(tmp_path: Path) -> None:
    path = begin(tmp_path)
    child = spawn(tmp_path, "open", "ke.toml")
    child.expect("Timetable published")
    os.write(child.child_fd, b"\xe9\xff")
    press(child, "m")
    wait_until(lambda: answers(path)["dev-inform-1"]["status"] == "met")
    press(child, "q")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_the_demo_without_a_terminal_scores_and_prints_and_says_so(
    tmp_path: Path,
) -> None:
    ran = subprocess.run(
        [*PROGRAM, "demo"],
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ran.returncode == 0, ran.stderr
    assert "not eligible: 14 in the way" in ran.stdout
    assert "No screens: there is no terminal here" in ran.stdout
    assert (tmp_path / "exampleland.pdf").read_bytes().startswith(b"%PDF")
    assert len(list(tmp_path.glob("exampleland.reviews/*.toml"))) == 2


def test_the_demo_in_a_terminal_ends_in_the_screens(tmp_path: Path) -> None:
    skip_the_tour()
    child = spawn(tmp_path, "demo")
    child.expect("wrote exampleland.pdf", timeout=90)
    child.expect("Timetable published")
    press(child, "q")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
