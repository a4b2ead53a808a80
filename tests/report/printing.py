"""Examples, and the reports that are printed from them."""

import logging
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf

from selfassess.core.assessment import Assessment
from selfassess.core.questionnaire import Questionnaire
from selfassess.core.review import Review
from selfassess.report.attachments import ReviewSource
from selfassess.report.html import Paper, render_html
from selfassess.report.pdf import html_to_pdf
from selfassess.report.view import Beside, ReportView, Source, report_view

HERE = Path(__file__).parents[2]
EXAMPLES = sorted(path.stem for path in HERE.glob("examples/*.toml"))
DAY = date(2026, 11, 23)

Example = tuple[Questionnaire, Assessment, Source]
GetExample = Callable[[str], Example]
ViewOf = Callable[[Example], ReportView]


def load_example(name: str) -> Example:
    path = HERE / "examples" / f"{name}.toml"
    assessment = Assessment.model_validate(tomllib.loads(path.read_text("utf-8")))
    folder = HERE / "questionnaires" / assessment.questionnaire
    text = (folder / "questionnaire.toml").read_text("utf-8")
    asked = Questionnaire.model_validate(tomllib.loads(text))
    return asked, assessment, Source(path.name, path.read_bytes())


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


def with_questionnaire(given: Example, reviews: Reviews = NOBODY) -> ReportView:
    """The same, with the questionnaire inside."""
    path = HERE / "questionnaires" / given[0].id / "questionnaire.toml"
    asked = Source(given[0].id, path.read_bytes())
    return report_view(*given, made_on=DAY, beside=Beside(asked, reviews))


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
    def text(self) -> str:
        pages = (page.extract_text() for page in self.reader.pages)
        return " ".join(" ".join(pages).split())


class _Listener(logging.Handler):
    def __init__(self, complaints: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.complaints = complaints

    def emit(self, record: logging.LogRecord) -> None:
        self.complaints.append(record.getMessage())


def print_report(
    given: Example, paper: Paper = Paper.A4, reviews: Reviews = NOBODY
) -> Printed:
    view = with_questionnaire(given, reviews)
    printed = Printed(view, render_html(view, paper), b"")
    listener = _Listener(printed.complaints)
    logging.getLogger("weasyprint").addHandler(listener)
    printed.content = html_to_pdf(
        printed.html, view.attachments, lambda *step: printed.steps.append(step)
    )
    logging.getLogger("weasyprint").removeHandler(listener)
    return printed
