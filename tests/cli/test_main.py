"""The command line itself: usage, languages, encodings, who reads us."""

import gettext
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from selfassess.cli import locales
from selfassess.cli import main as command_line
from selfassess.core.text import i18n
from tests.cli.catalogs import catalog
from tests.cli.command_run import Run

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
PROGRAM = [sys.executable, "-m", "selfassess"]


def test_help_names_every_command(run: Run) -> None:
    ran = run("--help")
    assert ran.code == 0
    for command in (
        "new",
        "open",
        "check",
        "score",
        "report",
        "questionnaires",
        "demo",
    ):
        assert f"\n    {command}" in ran.out


def test_a_wrong_option_is_exit_two(run: Run) -> None:
    assert run("score").code == 2
    assert run("nonsense").code == 2


def test_a_wrong_choice_is_told_with_what_can_be_typed(run: Run) -> None:
    ran = run("report", "kenya.toml", "--pdf", "9")
    assert ran.code == 2
    assert "PdfVersion" not in ran.err
    assert re.search(r"choose from '?1\.7'?, '?2\.0'?\)", ran.err)


def test_the_version_is_the_packages(run: Run) -> None:
    from selfassess import __version__

    assert run("--version").out == f"selfassess {__version__}\n"


@pytest.mark.parametrize("arguments", [[], ["open", "x.toml"]])
def test_without_a_terminal_the_screens_say_so_and_do_not_hang(
    arguments: list[str],
) -> None:
    ran = subprocess.run(
        [*PROGRAM, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=20,
    )
    assert ran.returncode == 2
    assert "there is no terminal here" in ran.stderr
    assert "selfassess check, score, report" in ran.stderr


def test_a_reader_that_goes_away_causes_no_traceback(examples: Path) -> None:
    command = f"{sys.executable} -m selfassess questionnaires show ogp-cocreation-2016"
    ran = subprocess.run(
        f"{command} | head -1", shell=True, capture_output=True, text=True, timeout=20
    )
    assert ran.stdout.startswith("National co-creation practice")
    assert ran.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has it")
def test_a_full_disk_behind_the_output_is_told(examples: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [*PROGRAM, "score", str(examples / "kenya-2016.toml")],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=20,
        )
    assert ran.returncode == 2
    assert ran.stderr == b"selfassess: error: No space left on device\n"


@pytest.mark.parametrize(
    ("word", "closed"),
    [("score", ">&-"), ("check", "2>&-"), ("open --plain", "<&- >&- 2>&-")],
)
def test_closed_streams_do_no_harm(tmp_path: Path, word: str, closed: str) -> None:
    path = tmp_path / "ke.toml"
    path.write_bytes((EXAMPLES / "kenya-2016.toml").read_bytes())
    command = f"{sys.executable} -m selfassess {word} {path} {closed}"
    ran = subprocess.run(
        command, shell=True, stdin=subprocess.DEVNULL, capture_output=True, timeout=20
    )
    assert ran.returncode == 0
    assert ran.stderr == b""


@pytest.mark.parametrize("path", ["", ".", "/", "x" * 5000])
@pytest.mark.parametrize(
    "words", [["check"], ["schema"], ["questionnaires", "check"], ["form", "-o", "f"]]
)
def test_a_path_that_can_be_no_file_is_told(
    run: Run, words: list[str], path: str
) -> None:
    ran = run(*words, path)
    assert ran.code == 2
    assert ran.err.startswith("selfassess: error: ")


def test_an_ascii_terminal_gets_question_marks_instead_of_a_traceback(
    examples: Path,
) -> None:
    ran = subprocess.run(
        [*PROGRAM, "score", str(examples / "kenya-2016.toml")],
        capture_output=True,
        timeout=20,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert ran.returncode == 0
    assert b"?" in ran.stdout


def test_every_word_can_be_translated(
    run: Run, examples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Quoting(gettext.NullTranslations):
        def gettext(self, message: str) -> str:
            return f"«{message}»"

    monkeypatch.setattr(command_line, "use_the_users_language", lambda asked: None)
    i18n.use(Quoting())
    try:
        assert (
            "«partly met does not count as met»"
            in run("score", examples / "kenya-2016.toml").out
        )
    finally:
        i18n.use(gettext.NullTranslations())


def test_the_users_language_is_taken_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "xx" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "selfassess.mo").write_bytes(catalog("Met", "Maft"))
    monkeypatch.setattr(locales, "LOCALES", tmp_path)
    monkeypatch.setenv("LANGUAGE", "xx")
    locales.use_the_users_language()
    try:
        assert i18n._("Met") == "Maft"
        assert i18n._("Unknown") == "Unknown"
    finally:
        i18n.use(gettext.NullTranslations())


@pytest.mark.parametrize(
    ("argv", "command", "stays", "collects"),
    [
        ("", "score", True, True),
        ("", "report --json -", True, False),
        ("", "form -o {folder}/form.html", True, False),
        ("sys.argv[1:]", "score", False, True),
        ("sys.argv[1:]", "report --json -", False, True),
    ],
)
def test_what_a_program_of_our_own_has_loaded_is_not_looked_through(
    examples: Path,
    tmp_path: Path,
    argv: str,
    command: str,
    stays: bool,
    collects: bool,
) -> None:
    typed = command.format(folder=tmp_path).split()
    code = (
        "import gc, sys; from selfassess.cli.main import main; "
        f"main({argv}); print(gc.get_freeze_count() > 0, gc.isenabled())"
    )
    file = str(examples / "kenya-2016.toml")
    run = subprocess.run(
        [sys.executable, "-c", code, *typed, file],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.split()[-2:] == [str(stays), str(collects)]
