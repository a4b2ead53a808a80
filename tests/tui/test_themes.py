"""Our colours: every text on its ground can be read."""

import pytest
from textual.color import Color
from textual.theme import Theme

from selfassess.core.model.review import FINDING_VERDICTS
from selfassess.core.model.status import STATUSES
from selfassess.core.review.agreement import SIDES
from selfassess.tui.themes import COLOURLESS, HIGH_CONTRAST, THEMES

NAMED = {
    row.colour: None
    for table in (STATUSES, FINDING_VERDICTS, SIDES)
    for row in table.values()
}
"""The colours of statuses, verdicts and sides."""

PAIRS = [
    ("foreground", "background"),
    ("foreground", "panel"),
    ("quiet", "background"),
    ("quiet", "panel"),
    ("primary", "background"),
    ("primary", "panel"),
    ("error", "background"),
    *((name, "background") for name in NAMED if name != "quiet"),
    ("cursor-ink", "cursor-ground"),
    ("heading-ink", "heading-ground"),
]
"""Text and ground, as selfassess.tcss puts them on each other."""


def colour(theme: Theme, name: str) -> Color:
    return Color.parse(theme.variables.get(name) or getattr(theme, name))


def contrast(one: Color, other: Color) -> float:
    """WCAG 2.2, relative luminance of sRGB."""

    def luminance(shade: Color) -> float:
        parts = [
            p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4
            for p in shade.normalized
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


COLOURED = [theme for theme in THEMES if theme is not COLOURLESS]


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
@pytest.mark.parametrize("pair", PAIRS, ids="-on-".join)
def test_text_has_enough_contrast(theme: Theme, pair: tuple[str, str]) -> None:
    wanted = 7.0 if theme is HIGH_CONTRAST else 4.5
    assert contrast(colour(theme, pair[0]), colour(theme, pair[1])) >= wanted


def test_the_measure_of_contrast_can_fail() -> None:
    assert contrast(Color.parse("#777777"), Color.parse("#888888")) < 4.5
    assert round(contrast(Color.parse("#000"), Color.parse("#fff"))) == 21


def test_all_themes_know_the_same_colours() -> None:
    assert len({frozenset(theme.variables) for theme in COLOURED}) == 1
    assert COLOURED[0].variables.keys() <= COLOURLESS.variables.keys()
