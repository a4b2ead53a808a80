"""The themes of the screens: dark, light, high contrast, without colours, and a person's own.

Every pair of text and ground has a contrast of at least 4.5:1 (WCAG 2.2 AA), and what
has to be told apart can be by whoever sees fewer colours, or none; tests compute both.
Colour never carries a meaning alone.
"""

import os
from collections.abc import Container, Mapping
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

PALETTES: Mapping[str, Mapping[str, str]] = {
    "dark": {
        "foreground": "#e8edf2",
        "background": "#10161d",
        "panel": "#1b2530",
        "accent": "#9bd2ff",
        "warning": "#f7ac3c",
        "error": "#ff6b5e",
        "met": "#96f7b1",
        "partly": "#ffc959",
        "not-met": "#ef565f",
        "not-applicable": "#7c9fc6",
        "quiet": "#a9b6c4",
        "basic": "#9fcae1",
        "best-practice": "#c9a0f0",
        "cursor-ink": "#0b1118",
        "cursor-ground": "#9fc1e8",
        "heading-ink": "#e8edf2",
        "heading-ground": "#1f3a5c",
        "rule": "#4a5b6e",
    },
    "light": {
        "foreground": "#1b2733",
        "background": "#ffffff",
        "panel": "#eef2f6",
        "accent": "#1255b3",
        "warning": "#743b00",
        "error": "#c2333b",
        "met": "#107a4d",
        "partly": "#5b3000",
        "not-met": "#ae1935",
        "not-applicable": "#334975",
        "quiet": "#262e38",
        "basic": "#276282",
        "best-practice": "#6a2a9a",
        "cursor-ink": "#ffffff",
        "cursor-ground": "#12355b",
        "heading-ink": "#ffffff",
        "heading-ground": "#12355b",
        "rule": "#8793a0",
    },
    "high-contrast": {
        "foreground": "#ffffff",
        "background": "#000000",
        "panel": "#1a1a1a",
        "accent": "#90daff",
        "warning": "#ffb000",
        "error": "#ff8080",
        "met": "#65e266",
        "partly": "#ffd700",
        "not-met": "#ed8a92",
        "not-applicable": "#a2b7ec",
        "quiet": "#ffffff",
        "basic": "#8aedff",
        "best-practice": "#d4a1ff",
        "cursor-ink": "#000000",
        "cursor-ground": "#ffff00",
        "heading-ink": "#ffffff",
        "heading-ground": "#00006e",
        "rule": "#ffffff",
    },
}
"""What the colours of our themes are, by the name of what they mean."""

DARK, LIGHT, HIGH_CONTRAST = (
    _theme(f"selfassess-{name}", colours, dark=name != "light")
    for name, colours in PALETTES.items()
)

COLOURLESS = Theme(
    name="selfassess-colourless",
    ansi=True,
    dark=True,
    primary="ansi_default",
    secondary="ansi_default",
    accent="ansi_default",
    warning="ansi_default",
    error="ansi_default",
    success="ansi_default",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables={
        **dict.fromkeys(DARK.variables, "ansi_default"),
        # Textual's own widgets name these.
        **dict.fromkeys(
            (
                "ansi-background",
                "ansi-foreground",
                "border-blurred",
                "block-cursor-foreground",
                "block-cursor-background",
                "input-cursor-background",
                "input-cursor-foreground",
                "input-selection-background",
                "input-selection-foreground",
                "screen-selection-background",
                "screen-selection-foreground",
            ),
            "ansi_default",
        ),
        "input-cursor-text-style": "reverse",
    },
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
