"""Core values as TOML text that reads back as the same values."""

import math
import tomllib
from typing import Any

import tomli_w

from selfassess.core.errors import CannotSave
from selfassess.core.language import _


def format_toml(data: dict[str, Any]) -> str:
    """The data as TOML 1.0 text; raise CannotSave if it would not read back the same.

    Texts of several lines are written as such, so that two people's edits of one
    note can merge. tomli_w loses carriage returns there; then every text is
    written on one line instead.
    """
    for multiline in (True, False):
        text = tomli_w.dumps(data, multiline_strings=multiline)
        if _is_same(tomllib.loads(text), data):
            return text
    raise CannotSave(_("the text to be saved does not read back as what was meant"))


def _is_same(read: Any, meant: Any) -> bool:
    if isinstance(meant, dict):
        return (
            isinstance(read, dict)
            and read.keys() == meant.keys()
            and all(_is_same(read[key], value) for key, value in meant.items())
        )
    if isinstance(meant, (list, tuple)):
        return (
            isinstance(read, list)
            and len(read) == len(meant)
            and all(
                _is_same(one, other) for one, other in zip(read, meant, strict=True)
            )
        )
    if isinstance(meant, float) and math.isnan(meant):
        return isinstance(read, float) and math.isnan(read)
    return bool(read == meant)
