"""Our own colours: a dark and a light theme.

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

THEMES = (DARK, LIGHT)
