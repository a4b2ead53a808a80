"""The style sheet of a website: that of the report, and what other pages need."""

from functools import cache

from selfassess.report.formats.html import packed_text
from selfassess.report.formats.styles.dark_style import dark_style, without_variables


@cache
def site_style() -> str:
    """All rules of the pages, on white and in the dark."""
    report, own = packed_text("report.css"), packed_text("site/site.css")
    # What says how sheets of paper begin and end is the printer's alone.
    on_screen = report.partition("/* The paper's size stands")[0]
    style = f"{on_screen}\n{own}"
    return (without_variables(style, {}) + dark_style(style, {})).replace("</", "<\\/")
