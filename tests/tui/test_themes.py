"""Our colours: every text on its ground can be read, and what differs is seen to differ."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from math import cbrt, dist

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from selfassess.core.model.review import FINDING_VERDICTS
from selfassess.core.model.status import STATUSES
from selfassess.core.review.agreement import SIDES
from selfassess.core.session.preferences.own_theme import PAIRS, OwnTheme, faint_pairs
from selfassess.tui.themes import (
    COLOURLESS,
    HIGH_CONTRAST,
    LIGHT,
    PALETTES,
    THEMES,
    names_for,
    theme_of,
)

NAMED = {
    row.colour: None
    for table in (STATUSES, FINDING_VERDICTS, SIDES)
    for row in table.values()
}
"""The colours of statuses, verdicts and sides."""

KINDS = (tuple(NAMED), ("basic", "best-practice"), ("accent", "warning", "error"))
"""What stands beside each other and means something else by its colour."""
MEANING = tuple(name for kind in KINDS for name in kind)


def colour(theme: Theme, name: str) -> Color:
    return Color.parse(theme.variables.get(name) or getattr(theme, name))


def contrast(one: Color, other: Color) -> float:
    """WCAG 2.2, relative luminance of sRGB."""

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(shade: Color) -> float:
    return dot((0.2126, 0.7152, 0.0722), linear(shade))


def linear(shade: Color) -> list[float]:
    """Red, green and blue in proportion to the light."""
    return [
        p / 12.92 if p <= 0.04045 else pow((p + 0.055) / 1.055, 2.4)
        for p in shade.normalized
    ]


def dot(row: Sequence[float], column: Sequence[float]) -> float:
    return sum(a * b for a, b in zip(row, column, strict=True))


SEEING = {
    "everything": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""What becomes of linear RGB for whoever sees this (Machado, Oliveira, Fernandes 2009)."""

IN_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
"""The primaries of sRGB; the sum of a row is white."""


def lab(shade: Color, seeing: str) -> tuple[float, float, float]:
    """CIE L*a*b* of the colour as it is seen: 10 apart is another colour at a glance."""
    seen = [min(1, max(0, dot(row, linear(shade)))) for row in SEEING[seeing]]
    shares = [dot(row, seen) / sum(row) for row in IN_XYZ]
    x, y, z = (cbrt(s) if s > 0.008856 else 7.787 * s + 16 / 116 for s in shares)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: Color, other: Color, seeing: str) -> float:
    return dist(lab(one, seeing), lab(other, seeing))


def pairs_that_differ() -> Iterator[tuple[str, str, float, float]]:
    """Each two colours with how far they have to be apart: in colour, and in grey."""
    for one, other in combinations(MEANING, 2):
        is_one_kind = any(one in kind and other in kind for kind in KINDS)
        yield one, other, *((15.0, 6.0) if is_one_kind else (8.0, 0.0))


COLOURED = [theme for theme in THEMES if theme is not COLOURLESS]


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
@pytest.mark.parametrize("pair", PAIRS, ids="-on-".join)
def test_text_has_enough_contrast(theme: Theme, pair: tuple[str, str]) -> None:
    wanted = 7.0 if theme is HIGH_CONTRAST else 4.5
    assert contrast(colour(theme, pair[0]), colour(theme, pair[1])) >= wanted


@pytest.mark.parametrize("seeing", SEEING)
@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_colours_that_mean_something_else_are_seen_to_differ(
    theme: Theme, seeing: str
) -> None:
    alike = [
        (one, other)
        for one, other, enough, _grey in pairs_that_differ()
        if apart(colour(theme, one), colour(theme, other), seeing) < enough
    ]
    assert alike == []


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_in_grey_what_stands_beside_each_other_differs_in_lightness(
    theme: Theme,
) -> None:
    def lightness(name: str) -> float:
        return lab(colour(theme, name), "everything")[0]

    alike = [
        (one, other)
        for one, other, _enough, grey in pairs_that_differ()
        if abs(lightness(one) - lightness(other)) < grey
    ]
    assert alike == []


def test_red_and_green_of_one_lightness_are_found_to_be_alike() -> None:
    red, green = Color.parse("#c85a5a"), Color.parse("#7f8a3a")
    assert apart(red, green, "everything") > 50
    assert apart(red, green, "no green") < 15
    assert round(lab(Color.parse("#fff"), "no red")[0]) == 100


@pytest.mark.parametrize("name", [n for n, t in BUILTIN_THEMES.items() if not t.ansi])
def test_our_colours_can_be_read_in_the_themes_that_textual_brings(name: str) -> None:
    theme = BUILTIN_THEMES[name]
    ground = Color.parse(theme.to_color_system().generate()["background"])
    for ours in (*NAMED, "basic", "best-practice"):
        assert contrast(Color.parse(names_for(theme)[ours]), ground) >= 3


def test_the_measure_of_contrast_can_fail() -> None:
    assert contrast(Color.parse("#777777"), Color.parse("#888888")) < 4.5
    assert round(contrast(Color.parse("#000"), Color.parse("#fff"))) == 21


def test_an_own_theme_has_its_colours_and_those_it_begins_with() -> None:
    own = OwnTheme(based_on="light", accent="#123456", not_met="#654321")
    theme = theme_of("sea", own)
    assert (theme.name, theme.dark) == ("sea", False)
    assert (theme.accent, theme.primary) == ("#123456", "#123456")
    assert theme.variables == {**LIGHT.variables, "not-met": "#654321"}


def test_every_colour_of_ours_can_be_chosen_in_an_own_theme() -> None:
    names = {name.replace("_", "-") for name in OwnTheme.model_fields}
    assert all(names == {"based-on", *palette} for palette in PALETTES.values())


def test_all_themes_know_the_same_colours() -> None:
    assert len({frozenset(theme.variables) for theme in COLOURED}) == 1
    assert COLOURED[0].variables.keys() <= COLOURLESS.variables.keys()


@pytest.mark.parametrize("base", PALETTES)
def test_a_theme_of_ones_own_with_faint_letters_is_told(base: str) -> None:
    colours = PALETTES[base]
    assert [*faint_pairs(colours)] == []
    faint = {**colours, "quiet": colours["background"]}
    (first, _panel) = faint_pairs(faint)
    assert first == ("quiet", "background", 1.0)
    for ink, ground in PAIRS:
        pair = {**colours, ink: "#767676", ground: "#ffffff"}
        found = {(one, other): c for one, other, c in faint_pairs(pair)}
        exact = contrast(Color.parse("#767676"), Color.parse("#ffffff"))
        assert found.get((ink, ground), exact) == pytest.approx(exact)
