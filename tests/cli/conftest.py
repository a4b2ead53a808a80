"""Every command runs in a folder of its own; a page is not printed or read twice."""

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import pytest
from pypdf import PageObject

from selfassess.cli.report_files.proof import remake
from selfassess.report.pdf import render
from selfassess.report.pdf.attachments import Attachment
from tests.cli.command_run import Run, runner
from tests.report.printed_reports import PrintCache, folder_of_run
from tests.report.read_pages import reading_once

HtmlToPdf = Callable[..., bytes]


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Run:
    """Run a command in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return runner(capsys)


@pytest.fixture(autouse=True)
def print_once(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> HtmlToPdf:
    """The same page need not be printed for every test."""
    cache = PrintCache(folder_of_run(tmp_path_factory) / "reports")
    for module in (render, remake):
        monkeypatch.setattr(module, "html_to_pdf", cache.html_to_pdf)
    return cache.html_to_pdf


@pytest.fixture
def print_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody looks into a report, its file is what it would be printed from."""

    def html_to_pdf(html: str, attached: Sequence[Attachment], *_more: object) -> bytes:
        told = [html, *(f"{each.name} {each.digest}" for each in attached)]
        return b"%PDF-1.7\n" + sha256("\n".join(told).encode()).digest()

    monkeypatch.setattr(render, "html_to_pdf", html_to_pdf)


@pytest.fixture
def _print_apart(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a report is made of again is printed anew: two prints that are the same."""
    again = PrintCache(folder_of_run(tmp_path_factory) / "made-again").html_to_pdf
    monkeypatch.setattr(remake, "html_to_pdf", again)


@pytest.fixture(autouse=True, scope="session")
def _read_once() -> Iterator[None]:
    """The same page need not be read for every test, whatever file it is in."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PageObject, "extract_text", reading_once(PageObject.extract_text))
        yield
