"""What of the report is wanted, and how it looks: sections, a logo, colours."""

import re
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from selfassess.core.model.about.details import Section
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.text_fields import Line, YesOrNo
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import decimal_text

_COLOUR = "#[0-9a-fA-F]{6}"
LEAST_CONTRAST = 4.5
"""Of words on white: WCAG 2.2 AA."""


def contrast_with_white(colour: str) -> float:
    """How well a colour such as #12355b is read on white, as WCAG 2.2 counts it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _readable(colour: str) -> str:
    if colour and not re.fullmatch(_COLOUR, colour):
        raise PydanticCustomError("colour", _("must be a colour such as #12355b"))
    if colour and (contrast := contrast_with_white(colour)) < LEAST_CONTRAST:
        raise PydanticCustomError(
            "contrast",
            _(
                "cannot be read well: its contrast with white is {contrast}:1, and "
                "4.5:1 is needed"
            ),
            {"contrast": decimal_text(contrast)},
        )
    return colour


Colour = Annotated[
    Line,
    AfterValidator(_readable),
    WithJsonSchema({"type": "string", "pattern": f"^({_COLOUR})?$"}),
]
"""Such as #12355b, or nothing: then the report has its usual one."""

_PICTURE = re.compile(r"[^/\\:]+\.(png|svg)", flags=re.IGNORECASE)


def _picture_beside(name: str) -> str:
    if name and (name.startswith(".") or not _PICTURE.fullmatch(name)):
        raise PydanticCustomError(
            "picture",
            _("must be the name of a PNG or SVG file in the folder of this file"),
        )
    return name


class Colours(FileTable):
    """Colours of one's own: the first stands behind white words, the others on white."""

    title: Colour = ""
    heading: Colour = ""
    link: Colour = ""
    text: Colour = ""


class ReportSettings(FileTable):
    """What of the report is wanted; summary, answers, reviews and origin always are."""

    leave_out: tuple[Section, ...] = ()
    logo: Annotated[Line, AfterValidator(_picture_beside)] = ""
    """The name of a picture beside the assessment."""
    colours: Colours = Colours()
    members: YesOrNo = False
    """Whether the report names the persons who sit in the forum."""
    owners: YesOrNo = False
    """Whether the report names who supplies the answers."""
