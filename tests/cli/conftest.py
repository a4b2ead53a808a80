"""Every command runs in a folder of its own."""

from pathlib import Path

import pytest

from tests.cli.runs import Run, runner


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Run:
    """Run a command in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return runner(capsys)
