"""A portfolio as one page that needs nothing from outside: tables, pictures, heat maps.

Its own policy allows one script, which sorts, and one style sheet, by their digests.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from selfassess.core.portfolio.heat_map import HeatMap
from selfassess.core.portfolio.portfolio_columns import fraction_of
from selfassess.core.portfolio.portfolio_table import Cell, Fraction, PortfolioTable
from selfassess.core.portfolio.row import PortfolioRow
from selfassess.core.text.i18n import _, language_in_force, runs_right_to_left
from selfassess.core.text.languages.conventions import clauses, labelled
from selfassess.report.elements.left_to_right import with_runs_kept
from selfassess.report.formats.html import our_environment, packed_text
from selfassess.report.formats.portfolio_page.portfolio_paper import as_of
from selfassess.report.formats.styles.dark_style import dark_style, without_variables
from selfassess.report.verify.offline_page import allowed

WIDTH, BAR, GAP = 120, 10, 4
"""Of a picture of phases, in pixels."""


@dataclass(frozen=True, slots=True)
class PhasePicture:
    """How much counts in each phase of one assessment, as bars."""

    name: str
    text: str
    """The same in words, for those who cannot see it."""
    bars: tuple[int, ...]
    """How long they are; the longest is as wide as the picture."""

    @property
    def height(self) -> int:
        """Of the whole picture."""
        return len(self.bars) * (BAR + GAP)


@dataclass(frozen=True, slots=True)
class PortfolioView:
    """What the page shows."""

    heading: str
    """Of the table."""
    table: PortfolioTable
    maps: tuple[HeatMap, ...]
    rows: Sequence[PortfolioRow]
    told: Sequence[str]
    """What was read and what was not, in sentences."""
    on: date

    @property
    def day(self) -> str:
        """On which day it was so, in words."""
        return as_of(self.on)

    @property
    def pictures(self) -> list[PhasePicture]:
        """One for each assessment."""
        return [_picture(row) for row in self.rows]


def render_portfolio(view: PortfolioView) -> bytes:
    """The page, in the language in force."""
    style = portfolio_style()
    script = packed_text("portfolio_page/portfolio_page.js")
    language = language_in_force()
    template = our_environment().get_template(
        "portfolio_page/portfolio_page.html.jinja"
    )
    page = template.render(
        view=view,
        words=_words(),
        language=language,
        direction="rtl" if runs_right_to_left(language) else "ltr",
        sizes={"width": WIDTH, "bar": BAR, "step": BAR + GAP},
        text_of=_text,
        value_of=_value,
        style=style,
        style_hash=allowed(style),
        script=script,
        script_hash=allowed(script),
    )
    return with_runs_kept(page).encode()


@cache
def portfolio_style() -> str:
    """The look of the page, on white and in the dark."""
    style = packed_text("portfolio_page/portfolio_page.css")
    return without_variables(style, {}) + dark_style(style, {})


def _picture(row: PortfolioRow) -> PhasePicture:
    told = {
        title: fraction_of(row.tally(None, key)) for key, title in row.phases.items()
    }
    return PhasePicture(
        name=labelled(row.country, row.action_plan),
        text=clauses(labelled(title, each) for title, each in told.items()),
        bars=tuple((each.percent or 0) * WIDTH // 100 for each in told.values()),
    )


def _words() -> dict[str, str]:
    return {
        "title": _("Portfolio of assessments"),
        "pictures": _("What counts in each phase"),
        "map": _("Every requirement in {questionnaire}, edition {edition}"),
        "requirement": _("Requirement"),
        "nothing": _("There is nothing to show."),
    }


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def _value(cell: Cell) -> int | None:
    """The number by which the script sorts; None: by the text."""
    if isinstance(cell, Fraction):
        return -1 if cell.percent is None else cell.percent
    return cell if isinstance(cell, int) else None
