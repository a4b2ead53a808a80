"""Every file in tests/broken gives exactly its expected message.

Beside NAME.toml stands NAME.expected: the exit code, what goes to stderr, and the
last line on stdout. A new case is two new files. Reviews lie beside the assessment
that they are about.
"""

import shutil
from pathlib import Path

import pytest

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
    code = main(["check", name])
    told = capsys.readouterr()
    verdict = told.out.splitlines()[-1]
    expected = (folder / name).with_suffix(".expected").read_text(encoding="utf-8")
    assert f"exit {code}\n{told.err}{verdict}\n" == expected
