"""Every file in tests/broken gives exactly its expected message.

Beside NAME.toml stands NAME.expected: the exit code, what goes to stderr, and the
last line on stdout. A new case is two new files.
"""

from pathlib import Path

import pytest

from selfassess.cli.main import main

BROKEN = Path(__file__).parent / "broken"
NAMES = sorted(path.stem for path in BROKEN.glob("*.toml"))


@pytest.mark.parametrize("name", NAMES)
def test_a_broken_file_gives_its_message(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(BROKEN)
    code = main(["check", f"{name}.toml"])
    told = capsys.readouterr()
    verdict = told.out.splitlines()[-1]
    expected = (BROKEN / f"{name}.expected").read_text(encoding="utf-8")
    assert f"exit {code}\n{told.err}{verdict}\n" == expected
