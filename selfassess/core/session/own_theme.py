"""A person's own theme of the screens: other colours for one that the program brings."""

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
