"""The themes of the screens: dark, light, high contrast, without colours, and a person's own.

Every pair of text and ground has a contrast of at least 4.5:1 (WCAG 2.2 AA), and what
has to be told apart can be by whoever sees fewer colours, or none; tests compute both.
Colour never carries a meaning alone.
"""

import os
from collections.abc import Container, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.theme import Theme

from selfassess.core.text.i18n import _

if TYPE_CHECKING:
    from selfassess.core.session.preferences.own_theme import OwnTheme


def _theme(name: str, colours: Mapping[str, str], *, dark: bool) -> Theme:
    """A theme of Textual's: what it has no name for becomes a variable."""
    return Theme(
        name=name,
        dark=dark,
        primary=colours["accent"],
        secondary=colours["accent"],
        accent=colours["accent"],
        warning=colours["warning"],
        error=colours["error"],
        success=colours["met"],
        foreground=colours["foreground"],
        background=colours["background"],
        surface=colours["background"],
        panel=colours["panel"],
        variables={n: c for n, c in colours.items() if n not in _OF_TEXTUAL},
    )


_OF_TEXTUAL = ("accent", "warning", "error", "foreground", "background", "panel")

_COLOURS = {
    "foreground": ("#e8edf2", "#1b2733", "#ffffff"),
    "background": ("#10161d", "#ffffff", "#000000"),
    "panel": ("#1b2530", "#eef2f6", "#1a1a1a"),
    "accent": ("#9bd2ff", "#1255b3", "#90daff"),
    "warning": ("#f7ac3c", "#743b00", "#ffb000"),
    "error": ("#ff6b5e", "#c2333b", "#ff8080"),
    "met": ("#96f7b1", "#107a4d", "#65e266"),
    "partly": ("#ffc959", "#5b3000", "#ffd700"),
    "not-met": ("#ef565f", "#ae1935", "#ed8a92"),
    "not-applicable": ("#7c9fc6", "#334975", "#a2b7ec"),
    "quiet": ("#a9b6c4", "#262e38", "#ffffff"),
    "basic": ("#9fcae1", "#276282", "#8aedff"),
    "best-practice": ("#c9a0f0", "#6a2a9a", "#d4a1ff"),
    "cursor-ink": ("#0b1118", "#ffffff", "#000000"),
    "cursor-ground": ("#9fc1e8", "#12355b", "#ffff00"),
    "heading-ink": ("#e8edf2", "#ffffff", "#ffffff"),
    "heading-ground": ("#1f3a5c", "#12355b", "#00006e"),
    "rule": ("#4a5b6e", "#8793a0", "#ffffff"),
}
"""By the name of what they mean: how they are on dark, on light, in high contrast."""

PALETTES: Mapping[str, Mapping[str, str]] = {
    base: {name: inks[number] for name, inks in _COLOURS.items()}
    for number, base in enumerate(("dark", "light", "high-contrast"))
}
"""What the colours of our themes are, by the name of what they mean."""

DARK, LIGHT, HIGH_CONTRAST = (
    _theme(f"selfassess-{name}", colours, dark=name != "light")
    for name, colours in PALETTES.items()
)

_OF_WIDGETS = (
    *("ansi-background", "ansi-foreground", "border-blurred"),
    *("block-cursor-foreground", "block-cursor-background"),
    *("input-cursor-background", "input-cursor-foreground"),
    *("input-selection-background", "input-selection-foreground"),
    *("screen-selection-background", "screen-selection-foreground"),
)
"""What Textual's own widgets name."""

_ONE_INK = dict.fromkeys((*_COLOURS, *_OF_WIDGETS), "ansi_default")
COLOURLESS = replace(
    _theme(
        "selfassess-colourless",
        {**_ONE_INK, "input-cursor-text-style": "reverse"},
        dark=True,
    ),
    ansi=True,
    boost="ansi_default",
)
"""The terminal's own two colours; rows are marked by reverse video."""

THEMES = (DARK, LIGHT, HIGH_CONTRAST, COLOURLESS)

TERMINAL_COLOURS = {
    **dict.fromkeys(DARK.variables, "ansi_default"),
    "met": "ansi_green",
    "partly": "ansi_yellow",
    "not-met": "ansi_red",
    "basic": "ansi_cyan",
    "best-practice": "ansi_magenta",
    "cursor-ink": "ansi_black",
    "cursor-ground": "ansi_cyan",
    "heading-ink": "ansi_white",
    "heading-ground": "ansi_blue",
}
"""Our names in a theme that has the sixteen colours of the terminal."""


FEW_PAIRS = 4
"""Pairs of colours that are told; there may be many of one kind."""


def names_for(theme: Theme) -> dict[str, str]:
    """The colours that a theme of somebody else has no names for."""
    if theme.ansi:
        return TERMINAL_COLOURS
    return (DARK if theme.dark else LIGHT).variables


def theme_of(name: str, own: "OwnTheme") -> Theme:
    """A person's own theme, under the name of its file."""
    colours = {**PALETTES[own.based_on], **own.colours}
    return _theme(name, colours, dark=own.based_on != "light")


def faint_remark(name: str, own: "OwnTheme") -> str:
    """Which letters of a person's own theme are hard to read; nothing if none are."""
    # Loaded late, with the settings that name such a theme.
    from selfassess.core.session.preferences.own_theme import READ, faint_pairs
    from selfassess.core.text.languages.conventions import clauses, decimal_text

    colours = {**PALETTES[own.based_on], **own.colours}
    faint = [
        _("{ink} on {ground} ({contrast})").format(
            ink=ink.replace("-", "_"),
            ground=ground.replace("-", "_"),
            contrast=decimal_text(contrast),
        )
        for ink, ground, contrast in faint_pairs(colours)
    ]
    if not faint:
        return ""
    text = _(
        "Your theme {name} is hard to read. Letters need a contrast of {least} to their "
        "ground: {pairs}"
    )
    least = decimal_text(READ)
    return text.format(name=name, least=least, pairs=clauses(faint[:FEW_PAIRS]))


def chosen_theme(name: str, known: Container[str]) -> str:
    """The name itself; that of the theme which the system asks for if there is none."""
    if name in known:
        return name
    # By its definition an empty one says nothing.
    return COLOURLESS.name if os.environ.get("NO_COLOR") else DARK.name
