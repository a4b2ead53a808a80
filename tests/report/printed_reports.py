"""Examples, and the reports that are printed from them."""

import hashlib
import logging
import os
import pickle
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Review
from selfassess.report.content.report import ReportView, report_view
from selfassess.report.content.report_section import Kind
from selfassess.report.formats.html import Paper, render_html
from selfassess.report.pdf.attachments import (
    Attachment,
    Beside,
    ReviewSource,
    SourceFile,
)
from selfassess.report.pdf.progress import Progress
from selfassess.report.pdf.render import html_to_pdf
from selfassess.report.pdf.standards import PdfVersion
from tests.report.screen_reader import read_aloud

HERE = Path(__file__).parents[2]
EXAMPLES = sorted(path.stem for path in HERE.glob("examples/*.toml"))
DAY = date(2026, 11, 23)

Example = tuple[Questionnaire, Assessment, SourceFile]
GetExample = Callable[[str], Example]
ViewOf = Callable[[Example], ReportView]


def load_example(name: str) -> Example:
    path = HERE / "examples" / f"{name}.toml"
    assessment = Assessment.model_validate(tomllib.loads(path.read_text("utf-8")))
    folder = HERE / "questionnaires" / assessment.questionnaire
    text = (folder / "questionnaire.toml").read_text("utf-8")
    questionnaire = Questionnaire.model_validate(tomllib.loads(text))
    return questionnaire, assessment, SourceFile(path.name, path.read_bytes())


Reviews = Mapping[str, ReviewSource]
NOBODY: Reviews = {}


def load_reviews(name: str) -> Reviews:
    """The reviews beside an example, if there are any."""
    return {
        path.stem: ReviewSource(
            Review.model_validate(tomllib.loads(path.read_text("utf-8"))),
            path.read_bytes(),
        )
        for path in sorted(HERE.glob(f"examples/{name}.reviews/*.toml"))
    }


def view_of(given: Example, reviews: Reviews = NOBODY) -> ReportView:
    """The report of an assessment, made on a fixed day."""
    return report_view(*given, made_on=DAY, beside=Beside(None, reviews))


def bodies(view: ReportView, kind: Kind) -> list[Any]:
    """What stands in the sections of that kind."""
    return [section.body for section in view.sections if section.kind is kind]


def body(view: ReportView, kind: Kind) -> Any:
    """What stands in the one section of that kind."""
    (found,) = bodies(view, kind)
    return found


def fact(view: ReportView, label: str) -> list[str]:
    """What a line of the table on the first page says."""
    (found,) = [each for each in view.summary.facts if each.label.text == label]
    return [value.text for value in found.values]


def with_questionnaire(
    given: Example, reviews: Reviews = NOBODY, logo: SourceFile | None = None
) -> ReportView:
    """The same, with the questionnaire inside."""
    path = HERE / "questionnaires" / given[0].id / "questionnaire.toml"
    asked = SourceFile(given[0].id, path.read_bytes())
    return report_view(*given, made_on=DAY, beside=Beside(asked, reviews, logo=logo))


@dataclass
class Printed:
    """A PDF, and what was said while it was made."""

    view: ReportView
    html: str
    content: bytes
    steps: list[tuple[int, int, str]] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @cached_property
    def reader(self) -> Any:
        return pypdf.PdfReader(BytesIO(self.content))

    @cached_property
    def heard(self) -> str:
        """What a screen reader says of it."""
        return read_aloud(self.reader)

    @cached_property
    def text(self) -> str:
        pages = (page.extract_text() for page in self.reader.pages)
        return " ".join(" ".join(pages).split())


class _Listener(logging.Handler):
    def __init__(self, complaints: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.complaints = complaints

    def emit(self, record: logging.LogRecord) -> None:
        self.complaints.append(record.getMessage())


@dataclass
class Sheets:
    """What the printer made of a page, and what it said meanwhile."""

    content: bytes
    steps: list[tuple[int, int, str]]
    complaints: list[str]


def print_sheets(
    html: str, attachments: Sequence[Attachment], **options: Any
) -> Sheets:
    """Print a page, and listen."""
    sheets = Sheets(b"", [], [])
    listener = _Listener(sheets.complaints)
    logging.getLogger("weasyprint").addHandler(listener)
    try:
        sheets.content = html_to_pdf(
            html, attachments, lambda *step: sheets.steps.append(step), **options
        )
    finally:
        logging.getLogger("weasyprint").removeHandler(listener)
    return sheets


class PrintCache:
    """Pages that are printed once for all tests of a run, whichever process asks."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(exist_ok=True)

    def sheets(
        self, html: str, attachments: Sequence[Attachment], **options: Any
    ) -> Sheets:
        """Of this page; printed if it was not yet."""
        what = repr((html, list(attachments), sorted(options.items())))
        name = hashlib.sha256(what.encode("utf-8", "surrogatepass")).hexdigest()
        path = self._folder / name
        if not path.exists():
            sheets = print_sheets(html, attachments, **options)
            draft = path.with_suffix(f".{os.getpid()}")
            draft.write_bytes(pickle.dumps(sheets))
            draft.replace(path)  # another process reads a whole one, or none
        found: Sheets = pickle.loads(path.read_bytes())
        return found

    def html_to_pdf(
        self,
        html: str,
        attachments: Sequence[Attachment],
        progress: Progress,
        *,
        is_form: bool = False,
        version: PdfVersion = PdfVersion.V17,
    ) -> bytes:
        """In place of the printer's own."""
        sheets = self.sheets(html, attachments, is_form=is_form, version=version)
        for step in sheets.steps:
            progress(*step)
        return sheets.content


def folder_of_run(factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this run have in common, and no other run."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def print_report(
    given: Example,
    paper: Paper = Paper.A4,
    reviews: Reviews = NOBODY,
    sheets_of: Callable[[str, Sequence[Attachment]], Sheets] = print_sheets,
    logo: SourceFile | None = None,
) -> Printed:
    view = with_questionnaire(given, reviews, logo)
    html = render_html(view, paper)
    sheets = sheets_of(html, view.attachments)
    return Printed(view, html, sheets.content, sheets.steps, sheets.complaints)
