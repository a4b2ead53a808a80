"""Where results go: a file is replaced, what is open already is written to."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from selfassess.cli.output.results import deliver, is_open_already, write
from selfassess.core.errors import CannotSave
from tests.cli.command_run import Run

PROGRAM = f"{sys.executable} -m selfassess"
RESULT = b"the result\n"

pytestmark = pytest.mark.skipif(
    not Path("/dev/fd").is_dir(), reason="no descriptors with names"
)


def shell(folder: Path, line: str) -> subprocess.CompletedProcess[str]:
    command = ("bash", "-c", line.replace("selfassess", PROGRAM))
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("name", ["/dev/stdout", "-", "/dev/fd/1", "/proc/self/fd/1"])
def test_a_result_joins_what_a_file_holds_already(
    tmp_path: Path, examples: Path, name: str
) -> None:
    (tmp_path / "notes.md").write_text("mine\n")
    line = f"selfassess report {examples}/kenya-2016.toml --markdown {name}"
    ran = shell(tmp_path, f"{line} --json /dev/stderr --csv k.csv >> notes.md")
    assert ran.returncode == 0
    assert ran.stderr.startswith("{")
    assert ran.stderr.endswith("}\nwrote k.csv\n")
    notes = (tmp_path / "notes.md").read_text("utf-8")
    assert notes.startswith("mine\n# Kenya\n")
    assert "wrote" not in notes


def test_every_command_that_writes_a_file_writes_to_the_standard_output(
    run: Run, examples: Path
) -> None:
    kenya = examples / "kenya-2016.toml"
    begins = {
        ("report", kenya, "--json", "-"): "{",
        ("report", kenya, "--csv", "-"): '\ufeff"',
        ("report", kenya, "--html", "-"): "<!doctype html>",
        (
            "questionnaires",
            "show",
            "ogp-consultation-2012",
            "--html",
            "-",
        ): "<!doctype html>",
        ("schema", kenya, "-o", "-"): "{",
        ("merge", kenya, kenya, kenya, "-o", "-"): "format = 1",
        ("wording", examples / "exampleland.toml", "-o", "-"): "# ",
    }
    before = kenya.read_bytes()
    for arguments, begin in begins.items():
        ran = run(*arguments)
        assert ran.code == 0
        assert ran.out.startswith(begin)
        assert "wrote -" not in ran.out
    assert kenya.read_bytes() == before
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("new", "--country", "K", "--action-plan", "P", "-o", "-"),
        ("extract", "k.pdf", "-o", "-"),
    ],
)
def test_what_has_to_be_a_file_or_a_folder_is_not_called_by_that_name(
    run: Run, arguments: tuple[str, ...]
) -> None:
    asked = ("--questionnaire", "ogp-consultation-2012") * (arguments[0] == "new")
    ran = run(*arguments, *asked)
    assert ran.code == 2
    assert "choose a name, not -" in ran.err
    assert list(Path().iterdir()) == []


def test_a_link_to_an_open_descriptor_is_not_replaced(tmp_path: Path) -> None:
    link, log = tmp_path / "out.json", tmp_path / "log"
    log.write_bytes(b"mine\n")
    with log.open("ab") as file:
        link.symlink_to(f"/dev/fd/{file.fileno()}")
        write(str(link), RESULT)
    assert log.read_bytes() == b"mine\n" + RESULT
    assert link.is_symlink()


def test_another_programs_descriptor_is_written_to(tmp_path: Path) -> None:
    log = tmp_path / "log"
    line = "exec 7>>log; echo mine >&7; selfassess schema {} -o /proc/$$/fd/7"
    ran = shell(tmp_path, line.format("ogp-consultation-2012"))
    assert ran.returncode == 0
    assert log.read_text().startswith("mine\n{")


def test_what_a_shell_puts_in_place_of_a_command_is_written_to(tmp_path: Path) -> None:
    line = (
        "selfassess schema ogp-consultation-2012 -o >(cat > copy; echo >> copy) | cat"
    )
    ran = shell(tmp_path, line)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_a_pipe_and_a_device_are_written_to_and_stay(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    heard: list[bytes] = []
    listening = threading.Thread(target=lambda: heard.append(pipe.read_bytes()))
    listening.start()
    write(str(pipe), RESULT)
    listening.join()
    assert heard == [RESULT]
    assert pipe.is_fifo()
    write(os.devnull, RESULT)
    assert is_open_already(os.devnull)


def test_a_descriptor_that_is_not_open_is_told() -> None:
    with pytest.raises(CannotSave, match="/dev/fd/987 was not saved: Bad file desc"):
        write("/dev/fd/987", RESULT)


def test_nothing_acts_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    with pytest.raises(CannotSave, match="a PDF is not for the terminal"):
        write("-", b"%PDF-1.7")
    with pytest.raises(CannotSave, match="a document is not for the terminal"):
        write("-", b"PK\x03\x04")
    write("-", "\ufeffa\r\n\x1b[2Jb\n".encode())
    assert capsys.readouterr().out == "a\n\ufffd[2Jb\n"


def test_a_file_of_a_plain_name_is_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "1"
    target.write_bytes(b"mine")
    deliver([(str(target), RESULT)], [str(target)])
    assert target.read_bytes() == RESULT
    assert capsys.readouterr().out == f"wrote {target}\n"
