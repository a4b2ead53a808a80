"""A person's own theme of the screens: other colours for one that the program brings.

Whether its letters can be read is computed as WCAG 2.2 says.
"""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict
from pydantic_core import PydanticCustomError

from selfassess.core.text.i18n import _


def _colour(text: str) -> str:
    digits = text.removeprefix("#")
    is_hexadecimal = all(c in "0123456789abcdefABCDEF" for c in digits)
    if text == digits or len(digits) != 6 or not is_hexadecimal:
        raise PydanticCustomError("colour", _('must be a colour such as "#1255b3"'))
    return text


Colour = Annotated[str, AfterValidator(_colour)]
"""Red, green and blue, as two hexadecimal digits each."""


class OwnTheme(BaseModel):
    """Which theme it begins with, and the colours that differ from its."""

    model_config = ConfigDict(frozen=True)

    based_on: Literal["dark", "light", "high-contrast"] = "dark"
    foreground: Colour = ""
    background: Colour = ""
    panel: Colour = ""
    accent: Colour = ""
    warning: Colour = ""
    error: Colour = ""
    met: Colour = ""
    partly: Colour = ""
    not_met: Colour = ""
    not_applicable: Colour = ""
    quiet: Colour = ""
    basic: Colour = ""
    best_practice: Colour = ""
    cursor_ink: Colour = ""
    cursor_ground: Colour = ""
    heading_ink: Colour = ""
    heading_ground: Colour = ""
    rule: Colour = ""

    @property
    def colours(self) -> dict[str, str]:
        """The colours that were chosen, by their names on the screens."""
        chosen = self.model_dump(exclude={"based_on"}, exclude_unset=True)
        return {name.replace("_", "-"): colour for name, colour in chosen.items()}


READ = 4.5
"""The least contrast of letters and ground, from 1 to 21, that most people can read."""

_MEANING = (
    *("met", "partly", "not-met", "not-applicable", "quiet", "basic", "best-practice"),
    *("accent", "warning", "error"),
)
PAIRS = (
    ("foreground", "background"),
    ("foreground", "panel"),
    *((ink, ground) for ink in _MEANING for ground in ("background", "panel")),
    ("cursor-ink", "cursor-ground"),
    ("heading-ink", "heading-ground"),
)
"""Letters and ground, by the names of their colours, as the screens put them together."""


def faint_pairs(colours: Mapping[str, str]) -> Iterator[tuple[str, str, float]]:
    """The pairs of these colours with too little contrast, and how much they have."""
    for ink, ground in PAIRS:
        lights = sorted(_luminance(colours[name]) for name in (ink, ground))
        contrast = (lights[1] + 0.05) / (lights[0] + 0.05)
        if contrast < READ:
            yield ink, ground, contrast


def _luminance(colour: str) -> float:
    """How light a colour such as #1255b3 is, from 0 to 1."""
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)
