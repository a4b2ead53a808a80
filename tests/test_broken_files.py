"""Every file in tests/broken gives exactly its expected message.

Beside NAME.toml stands NAME.expected: the exit code, what goes to stderr, and the
last line on stdout. A new case is two new files. Reviews lie beside the assessment
that they are about. What takes several files, or another command than check, has a folder
in tests/broken/several: its file `expected` begins with the command.
"""

import re
import shutil
from pathlib import Path

import pytest

from selfassess.cli.help_pages import code_sections
from selfassess.cli.main import main

BROKEN = Path(__file__).parent / "broken"
REVIEWED = BROKEN / "reviewed"
CASES = [
    *sorted((path.parent, path.name) for path in BROKEN.glob("*.toml")),
    *sorted(
        (REVIEWED, path.relative_to(REVIEWED).as_posix())
        for path in REVIEWED.glob("*.reviews/*.toml")
    ),
]
SEVERAL = sorted((BROKEN / "several").iterdir())
IN_NO_FILE = {
    # Of what a Python to come will say of TOML.
    "SA214": "storage/toml/test_syntax_errors.py",
    # Of a name inside a PDF that somebody tampered with.
    "SA520": "storage/documents/test_reviews_folder.py",
}
"""Codes that no file on a disk gives, and the test that expects each."""


def alone(file: Path, folder: Path) -> Path:
    """The folder with a copy of the file, without the others of the same id."""
    shutil.copy(file, folder)
    (folder / "questionnaires").symlink_to(BROKEN / "questionnaires")
    return folder


@pytest.mark.parametrize(("folder", "name"), CASES, ids=[name for _, name in CASES])
def test_a_broken_file_gives_its_message(
    folder: Path,
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(alone(folder / name, tmp_path) if folder == BROKEN else folder)
    expected = (folder / name).with_suffix(".expected").read_text(encoding="utf-8")
    assert told_by(["check", name], capsys) == expected


@pytest.mark.parametrize("folder", SEVERAL, ids=lambda folder: folder.name)
def test_something_broken_among_several_files_gives_its_message(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    if not (tmp_path / "questionnaires").exists():
        (tmp_path / "questionnaires").symlink_to(BROKEN / "questionnaires")
    monkeypatch.chdir(tmp_path)
    command, _break, expected = (folder / "expected").read_text("utf-8").partition("\n")
    arguments = command.removeprefix("$ selfassess ").split()
    assert told_by(arguments, capsys) == expected


def told_by(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    code = main(arguments)
    told = capsys.readouterr()
    last = "".join(told.out.splitlines(keepends=True)[-1:])
    return f"exit {code}\n{told.err}{last}"


def test_every_code_is_expected_of_something_that_is_broken() -> None:
    told = {
        code
        for path in (*BROKEN.rglob("*.expected"), *BROKEN.rglob("expected"))
        for code in re.findall(r"(?m) \[(SA\d{3})\]$", path.read_text("utf-8"))
    }
    assert told & {*IN_NO_FILE} == set()
    for code, test in IN_NO_FILE.items():
        assert f'"{code}"' in (BROKEN.parent / test).read_text("utf-8")
    assert {*code_sections()} - told == {*IN_NO_FILE}
