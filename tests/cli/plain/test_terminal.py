"""The real program in plain lines: in a terminal that can only print, and in pipes."""

import os
import re
import signal
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pexpect
import pytest

from selfassess.cli.output.wrap import WIDTH
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.status import Status
from selfassess.core.text.terminal import cell_width
from tests.cli.command_run import Run
from tests.cli.plain.plain_dialogue import TypeLines
from tests.tui.workspaces import EXAMPLES, SavedRecords, blank, example, workspace_of

PROGRAM = [sys.executable, "-m", "selfassess"]
LETTERS = {Status.MET: "m", Status.PARTLY_MET: "p", Status.NOT_MET: "n"}


@cache
def begun() -> bytes:
    """What `new` writes, asked for once."""
    wanted = ["--questionnaire", "ogp-cocreation-2016", "--country", "Kenya"]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ke.toml"
        subprocess.run(
            [
                *PROGRAM,
                "new",
                *wanted,
                "--action-plan",
                "5th plan 2026-2028",
                "-o",
                path,
            ],
            check=True,
            capture_output=True,
        )
        return path.read_bytes()


def new_file(folder: Path) -> Path:
    path = folder / "ke.toml"
    path.write_bytes(begun())
    return path


def piped(path: Path, *lines: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*PROGRAM, "open", path.name, "--plain"],
        cwd=path.parent,
        input="".join(f"{line}\n" for line in lines).encode(),
        capture_output=True,
        timeout=60,
    )


def answers(path: Path) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = tomllib.loads(path.read_text())["answers"]
    return found


def script_for(assessment: Assessment, places: list[str]) -> list[str]:
    """What a person would type to give the same answers from scratch."""
    known: list[str] = []
    script = []
    for place in places:
        answer = assessment.answer_to(place)
        script += [LETTERS.get(answer.status, "na"), "note +"]
        script += [*answer.note.split("\n"), "."]
        for slug in answer.evidence:
            if slug in known:
                number, shows = known.index(slug) + 1, answer.shows.get(slug, "")
                script += [f"evidence cite {number}", shows]
                continue
            known.append(slug)
            entry = assessment.evidence[slug]
            day = entry.date.isoformat() if entry.date else ""
            script += ["evidence add", entry.title, entry.url, entry.file, day]
            script += [" ".join(entry.note.split()), entry.by]
            script.append(answer.shows.get(slug, ""))
        script.append("next")
    return script


def test_all_of_exampleland_is_answered_by_a_piped_script(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    assessment, questionnaire = example("exampleland")
    ran = piped(
        path, *script_for(assessment, list(questionnaire.by_id)), "score", "quit"
    )
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "52 of 52 answered" in ran.stdout.decode()
    assert "Co-creation star: not eligible: 14 in the way." in ran.stdout.decode()
    typed = answers(path)
    for place in questionnaire.by_id:
        answer = assessment.answer_to(place)
        assert typed[place]["status"] == answer.status.value
        assert len(typed[place]["evidence"]) == len(answer.evidence)  # type: ignore[arg-type]
        assert str(typed[place]["note"]).strip() == answer.note.strip()
    theirs = (EXAMPLES / "exampleland.toml").read_text()
    assert tomllib.loads(theirs)["answers"].keys() == typed.keys()


def test_a_script_without_quit_is_a_whole_session(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    ran = piped(path, "met", "note Online on 3 May.")
    assert ran.returncode == 0
    assert answers(path)["dev-inform-1"]["status"] == "met"
    assert b"dev-inform-1> note Online on 3 May.\n" in ran.stdout


def test_bytes_that_are_not_utf8_do_not_end_the_session(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    ran = subprocess.run(
        [*PROGRAM, "open", str(path), "--plain"],
        input=b"note \xe9\xff\nmet\n",
        capture_output=True,
    )
    assert ran.returncode == 0
    assert answers(path)["dev-inform-1"]["status"] == "met"


def test_a_reader_that_has_gone_loses_no_answer(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    command = " ".join([*PROGRAM, "open", str(path), "--plain"])
    lines = "met\\n" + "where\\n" * 500
    subprocess.run(
        ["bash", "-c", f"printf '{lines}' | {command} | head -n 40"],
        check=True,
        capture_output=True,
    )
    assert answers(path)["dev-inform-1"]["status"] == "met"


def spawn(path: Path, *options: str, term: str | None = "dumb") -> pexpect.spawn:
    environment = {k: v for k, v in os.environ.items() if k != "TERM"}
    if term is not None:
        environment["TERM"] = term
    return pexpect.spawn(
        PROGRAM[0],
        [*PROGRAM[1:], "open", path.name, *options],
        cwd=str(path.parent),
        env=environment,
        dimensions=(24, 80),
        timeout=30,
    )


@pytest.mark.parametrize("term", ["dumb", "unknown", None])
def test_a_terminal_that_can_only_print_gets_plain_lines_without_any_escape(
    tmp_path: Path, term: str | None
) -> None:
    path = new_file(tmp_path)
    child = spawn(path, term=term)
    seen = b""
    for line in (
        *("met", "note +", "one", ".", "evidence add", "Notice", "", "", "", ""),
        *("where", "next", "na", "find forum", "go 2", "what-if", "met", "discard"),
        *("score", "list all", "filter basic", "details", "guide", "", "help", "quit"),
    ):
        child.expect(r"(> |: )$")
        seen += child.before + child.after
        child.sendline(line)
    child.expect(pexpect.EOF)
    seen += child.before
    child.close()
    assert child.exitstatus == 0
    assert b"Your answers are in ke.toml" in seen
    assert b"\x1b" not in seen
    assert not re.search(rb"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]", seen)
    assert answers(path)["dev-inform-1"]["note"] == "one\n"


def test_ctrl_d_leaves_and_the_next_session_goes_on_there(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    for prompt in (b"dev-inform-1> ", b"dev-inform-2> "):
        child = spawn(path, "--plain", term="xterm-256color")
        child.expect_exact(prompt)
        child.sendline("next")
        child.expect(rb"dev-inform-\d> ")
        child.sendeof()
        child.expect_exact(b"Your answers are in")
        child.expect(pexpect.EOF)
        child.close()
        assert child.exitstatus == 0


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_signal_keeps_even_the_note_that_is_being_typed(
    tmp_path: Path, number: signal.Signals
) -> None:
    path = new_file(tmp_path)
    child = spawn(path)
    for line in ("partly", "note +", "half a note"):
        child.expect(r"> $")
        child.sendline(line)
    child.expect(r"half a note\s+line> $")
    child.kill(number)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 128 + number
    kept = answers(path)["dev-inform-1"]
    assert (kept["status"], kept["note"]) == ("partly_met", "half a note\n")


PASTE, END_OF_PASTE = "\x1b[200~", "\x1b[201~"


def edited(path: Path) -> pexpect.spawn:
    child = spawn(path, "--plain", term="xterm-256color")
    child.expect_exact("dev-inform-1> ")
    return child


def leave(child: pexpect.spawn) -> None:
    child.sendeof()
    child.expect_exact("Your answers are in")
    child.expect(pexpect.EOF)
    child.close()


def test_a_note_longer_than_a_terminal_passes_on_is_kept_whole(tmp_path: Path) -> None:
    path, note = new_file(tmp_path), "ሰላም " * 2000
    child = edited(path)
    child.sendline(f"note {note}")
    child.expect_exact("Noted.")
    leave(child)
    assert answers(path)["dev-inform-1"]["note"] == note.strip() + "\n"


def test_arrow_keys_move_in_the_line_and_are_not_in_it(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    child = edited(path)
    child.sendline("note ac\x1b[Db\x1b[A\x1b[B")
    child.expect_exact("Noted.")
    leave(child)
    assert answers(path)["dev-inform-1"]["note"] == "abc\n"


def test_a_paste_of_several_lines_runs_none_of_them(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    child = edited(path)
    child.sendline(f"{PASTE}met\nnext\nmet\n{END_OF_PASTE}")
    child.expect_exact("met takes nothing after it.")
    child.sendline(f"note {PASTE}One.\nmet\n\nquit{END_OF_PASTE}")
    child.expect_exact("Noted.")
    leave(child)
    assert answers(path)["dev-inform-1"]["note"] == "One.\nmet\n\nquit\n"
    assert {str(answer["status"]) for answer in answers(path).values()} == {""}


def test_a_line_that_a_terminal_may_have_cut_is_refused(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    child = spawn(path)
    child.expect("> $")
    child.sendline("note " + "a" * 5000)
    child.expect_exact("one may have lost its end. Nothing was done.")
    child.expect("> $")
    child.sendline("note " + "b" * 4000)
    child.expect_exact("Noted.")
    leave(child)
    assert answers(path)["dev-inform-1"]["note"] == "b" * 4000 + "\n"


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_signal_ends_the_line_editor_and_keeps_the_lines_before(
    tmp_path: Path, number: signal.Signals
) -> None:
    path = new_file(tmp_path)
    child = edited(path)
    child.sendline("note +")
    child.expect_exact("line> ")
    child.sendline("half a note")
    child.expect_exact("line> ")
    child.send("and")
    child.expect_exact("and")
    child.kill(number)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 128 + number
    assert answers(path)["dev-inform-1"]["note"] == "half a note\n"


@pytest.mark.parametrize("term", ["dumb", "xterm-256color"])
def test_ctrl_c_leaves_a_question_and_then_the_program(
    tmp_path: Path, term: str
) -> None:
    path = new_file(tmp_path)
    child = spawn(path, "--plain", term=term)
    for typed, then in [
        ("evidence add\r", "Title: "),
        ("Half a ti\x03", "left.\r\nNothing was changed.\r\n"),
        ("note +\r", "line> "),
        ("half a note\r", "line> "),
        ("and\x03", "left.\r\nWhat was typed so far is kept.\r\n"),
        ("evidence add\r", "Title: "),
        ("Notice\r", "Address: "),
        ("\x03", "left.\r\nWhat was typed so far is kept.\r\n"),
        ("", "dev-inform-1> "),
        ("\x03", "Your answers are in ke.toml"),
    ]:
        child.send(typed)
        child.expect_exact(then)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 128 + signal.SIGINT
    kept = answers(path)["dev-inform-1"]
    assert (kept["note"], kept["evidence"]) == ("half a note\n", ["notice"])


def test_a_closed_terminal_loses_nothing_and_leaves_no_process(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    child = spawn(path)
    child.expect("> $")
    child.sendline("met")
    child.expect(r"Saved\.[^>]+> $")
    pid = child.pid
    child.close(force=False)
    assert not Path(f"/proc/{pid}").exists() or os.waitpid(pid, 0)
    assert answers(path)["dev-inform-1"]["status"] == "met"


def test_without_a_terminal_the_screens_name_the_plain_lines(
    run: Run, tmp_path: Path
) -> None:
    ran = run("open", "ke.toml")
    assert ran.code == 2
    assert "selfassess open ke.toml --plain" in ran.err


def test_hostile_text_is_shown_but_never_obeyed(type_lines: TypeLines) -> None:
    assessment, questionnaire = blank()
    hostile = "\x1b[2J\x1b]52;c;cm0=\x07[red]\u202etext\u2028\x9b31m\x00 [/nosuch]"
    entry = Evidence.model_construct(title=hostile, url=hostile, note=hostile)
    answer = Answer.model_construct(
        status=Status.MET, note=hostile, evidence=("e",), come_back=False
    )
    opened = assessment.model_copy(
        update={
            "country": hostile,
            "evidence": {"e": entry},
            "answers": {"dev-inform-1": answer},
        }
    )
    workspace = workspace_of(
        SavedRecords(), (opened, questionnaire), warnings=[hostile]
    )
    dialogue = type_lines(
        *("where", "note", "evidence", "details", "find nosuch", "list all", "met"),
        *("evidence remove 1", "no", hostile),
        workspace=workspace,
    )
    assert "[red]" in dialogue.said
    assert "[/nosuch]" in dialogue.said
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202a-\u202e]", dialogue.said
    )


def test_no_line_is_wider_than_a_terminal_but_for_addresses(
    type_lines: TypeLines,
) -> None:
    workspace = workspace_of(SavedRecords(), example("exampleland"))
    dialogue = type_lines(
        *("where", "evidence", "details", "score", "list all", "filter", "help"),
        *("find forum", "help evidence", "help note", "what-if", "not", "discard"),
        *("next" for _ in range(52)),
        workspace=workspace,
    )
    wide = [
        line
        for line in dialogue.said.split("\n")
        if cell_width(line) > WIDTH and "://" not in line
    ]
    assert wide == []


def test_scripts_without_blanks_are_broken_by_cells(type_lines: TypeLines) -> None:
    assessment, questionnaire = blank()
    answer = Answer(status=Status.MET, note="計画" * 60)
    opened = assessment.with_answer("dev-inform-1", answer)
    text = type_lines(
        "note", workspace=workspace_of(SavedRecords(), (opened, questionnaire))
    ).said
    assert all(cell_width(line) <= WIDTH for line in text.split("\n"))
    assert "".join(text.split()).count("計画") == 60
