"""The themes of the screens: dark, light, high contrast, and without colours.

Every pair of text and ground has a contrast of at least 4.5:1 (WCAG 2.2 AA); the
test computes it. Colour never carries a meaning alone.
"""

from textual.theme import Theme

DARK = Theme(
    name="selfassess-dark",
    dark=True,
    primary="#7fb2ff",
    secondary="#9fc1e8",
    accent="#ffd166",
    warning="#ffc857",
    error="#ff9d9d",
    success="#7ddf9a",
    foreground="#e8edf2",
    background="#10161d",
    surface="#10161d",
    panel="#1b2530",
    variables={
        "quiet": "#a9b6c4",
        "met": "#7ddf9a",
        "partly": "#ffc857",
        "not-met": "#ff9d9d",
        "cursor-ink": "#0b1118",
        "cursor-ground": "#9fc1e8",
        "heading-ink": "#e8edf2",
        "heading-ground": "#1f3a5c",
        "rule": "#4a5b6e",
    },
)

LIGHT = Theme(
    name="selfassess-light",
    dark=False,
    primary="#0b4f9e",
    secondary="#12355b",
    accent="#7a4b00",
    warning="#7a4b00",
    error="#a3162a",
    success="#1d6b3a",
    foreground="#1b2733",
    background="#ffffff",
    surface="#ffffff",
    panel="#eef2f6",
    variables={
        "quiet": "#4a5560",
        "met": "#1d6b3a",
        "partly": "#7a4b00",
        "not-met": "#a3162a",
        "cursor-ink": "#ffffff",
        "cursor-ground": "#12355b",
        "heading-ink": "#ffffff",
        "heading-ground": "#12355b",
        "rule": "#8793a0",
    },
)

HIGH_CONTRAST = Theme(
    name="selfassess-high-contrast",
    dark=True,
    primary="#ffff00",
    secondary="#00ffff",
    accent="#ffff00",
    warning="#ffff00",
    error="#ffb3b3",
    success="#80ff80",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1a1a1a",
    variables={
        "quiet": "#ffffff",
        "met": "#80ff80",
        "partly": "#ffff00",
        "not-met": "#ffb3b3",
        "cursor-ink": "#000000",
        "cursor-ground": "#ffff00",
        "heading-ink": "#ffffff",
        "heading-ground": "#00006e",
        "rule": "#ffffff",
    },
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
