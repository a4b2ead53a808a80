"""Every command runs in a folder of its own; a page is not printed twice."""

from pathlib import Path

import pytest

from selfassess.cli.report_files import remake
from selfassess.report.pdf import render
from tests.cli.command_run import Run, runner
from tests.report.printed_reports import PrintCache, folder_of_run


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Run:
    """Run a command in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return runner(capsys)


@pytest.fixture(autouse=True)
def _print_once(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same page need not be printed for every test.

    What a report was made of and what it is made of again are printed apart: a verified
    report is two prints that are the same.
    """
    folder = folder_of_run(tmp_path_factory)
    monkeypatch.setattr(render, "html_to_pdf", PrintCache(folder / "made").html_to_pdf)
    again = PrintCache(folder / "made-again").html_to_pdf
    monkeypatch.setattr(remake, "html_to_pdf", again)
