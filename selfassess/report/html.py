"""The report, or a checklist, as one HTML document that needs nothing from outside.

Everything that people wrote reaches the page as escaped text; what may become a link
was decided before, in the view.
"""

from enum import StrEnum
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined

from selfassess.report.charts import HEIGHT, WIDTH
from selfassess.report.checklist import Checklist
from selfassess.report.view import ReportView


class Paper(StrEnum):
    """The sheets that offices print on."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def css(self) -> str:
        """As style sheets write it."""
        return {"a4": "A4", "letter": "Letter"}[self]


def render_html(view: ReportView, paper: Paper = Paper.A4) -> str:
    """The whole document, style and pictures included."""
    sizes = {"bar_width": WIDTH, "bar_height": HEIGHT}
    return _render("report.html.jinja", view=view, paper=paper, **sizes)


def render_checklist(view: Checklist, paper: Paper = Paper.A4) -> str:
    """A questionnaire to be filled in, by hand or as a form."""
    return _render("checklist.html.jinja", view=view, paper=paper)


def _render(template: str, **values: object) -> str:
    environment = Environment(
        loader=FunctionLoader(_read),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template(template).render(
        style=_read("report.css"), **values
    )


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
