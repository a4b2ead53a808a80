"""The report as one HTML document that needs nothing from outside.

Everything that people wrote reaches the page as escaped text; what may become a link
was decided before, in the view.
"""

from enum import StrEnum
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined

from selfassess.report.charts import HEIGHT, WIDTH
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
    environment = Environment(
        loader=FunctionLoader(_read),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    template = environment.get_template("report.html.jinja")
    return template.render(
        view=view,
        style=_read("report.css"),
        paper=paper,
        bar_width=WIDTH,
        bar_height=HEIGHT,
    )


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
