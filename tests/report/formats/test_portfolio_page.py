"""The portfolio as a page: its colours, on white and in the dark."""

import re
from importlib.resources import files

import pytest

from selfassess.report import formats
from selfassess.report.formats.portfolio_page.portfolio_page import portfolio_style
from selfassess.report.formats.styles.dark_style import colours_of, dark_colours_of
from tests.report.formats.test_html import contrast

MEDIA = "@media screen { @media (prefers-color-scheme: dark) {"
SHEET = (
    files(formats)
    .joinpath("portfolio_page", "portfolio_page.css")
    .read_text(encoding="utf-8")
)
SCHEMES = {"light": colours_of(SHEET), "dark": dark_colours_of(SHEET)}
GROUNDS = [name for name in colours_of(SHEET) if name.endswith("ground")]


def test_every_colour_of_the_page_is_another_in_the_dark() -> None:
    light, media, dark = portfolio_style().partition(MEDIA)
    assert media
    rules = light.partition("body {")[2]
    painted = re.findall(r"([\w-]+): [^;{}]*#[0-9a-f]{3,6}\b", rules)
    darkened = re.findall(
        r"([\w-]+): [^;{}]*#[0-9a-f]{3,6}\b", dark.partition("svg [")[0]
    )
    assert len(painted) == len(darkened) > 12
    assert "var(--" not in portfolio_style()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", [*GROUNDS, "tint"])
def test_words_of_the_page_can_be_read_on_every_ground(
    ground: str, scheme: str
) -> None:
    colours = SCHEMES[scheme]
    for name in ("text", "soft"):
        assert contrast(colours[name], colours[ground]) >= 4.5, name


@pytest.mark.parametrize("scheme", SCHEMES)
def test_bars_stand_out_from_their_ground(scheme: str) -> None:
    colours = SCHEMES[scheme]
    assert contrast(colours["heading"], colours["bar-ground"]) >= 3
    assert contrast(colours["link"], colours["ground"]) >= 3
