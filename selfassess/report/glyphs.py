"""Characters that no font here can show: told by script, with what to install."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from html import unescape
from typing import Any

from selfassess.core.errors import ReportUnavailable
from selfassess.core.language import _
from selfassess.report.installing import Fonts, how_to_install_fonts, this_system

_EAST_ASIAN = {"BOPOMOFO", "CJK", "FULLWIDTH", "HALFWIDTH", "HANGUL", "HIRAGANA"}
_EAST_ASIAN |= {"IDEOGRAPHIC", "KANGXI", "KATAKANA"}
_SHOWN_OF_EACH = 3


def refuse_missing_glyphs(fonts: Iterable[Any], html: str) -> None:
    """Raise ReportUnavailable if the printer had to draw an empty box anywhere."""
    missing = {chr(code) for font in fonts for code in font.missing}
    if not missing:
        return
    by_script = defaultdict(list)
    for character in sorted(missing):
        by_script[script_of(character)].append(character)
    text = unescape(re.sub("<[^>]*>", " ", html))
    told = "; ".join(_told(script, by_script[script], text) for script in by_script)
    raise ReportUnavailable(
        _(
            "The PDF was not made, because no font here can show: {scripts}. The report "
            "as HTML needs nothing more: use --html."
        ).format(scripts=told)
    )


def _told(script: str, characters: list[str], text: str) -> str:
    codes = ", ".join(f"U+{ord(each):04X}" for each in characters[:_SHOWN_OF_EACH])
    word = re.search(rf"\S{{0,12}}{re.escape(characters[0])}\S{{0,12}}", text)
    install = how_to_install_fonts(this_system(), _fonts_of(characters[0]))
    more = ", …" if len(characters) > _SHOWN_OF_EACH else ""
    return _("{script} ({codes}, as in “{word}”; {install})").format(
        script=script,
        codes=codes + more,
        word=word[0] if word else characters[0],
        install=install,
    )


def script_of(character: str) -> str:
    """What people call the script, as far as the character's name tells."""
    match _fonts_of(character):
        case Fonts.EAST_ASIAN:
            return _("Chinese, Japanese or Korean")
        case Fonts.SYMBOLS:
            return _("emoji and symbols")
        case Fonts.OTHERS:
            name = unicodedata.name(character, "")
            return name.split()[0].capitalize() if name else _("unknown characters")


def _fonts_of(character: str) -> Fonts:
    first = unicodedata.name(character, "").partition(" ")[0].partition("-")[0]
    if first in _EAST_ASIAN:
        return Fonts.EAST_ASIAN
    if unicodedata.category(character).startswith("S"):
        return Fonts.SYMBOLS
    return Fonts.OTHERS
