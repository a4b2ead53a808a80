"""Characters that no font here can show: told by script, with what to install."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from html import unescape
from typing import Any

from selfassess.core.errors import ReportUnavailable
from selfassess.core.text.i18n import _
from selfassess.core.text.language_codes import script_label
from selfassess.core.text.languages.conventions import clauses
from selfassess.report.pdf.install_hint import Fonts, how_to_install_fonts, this_system

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
    text = clauses(_lack(script, by_script[script], html) for script in by_script)
    raise ReportUnavailable(
        _(
            "The PDF was not made, because no font here can show: {scripts}. The report "
            "as HTML needs nothing more: use --html. To see for which scripts there are "
            "fonts, run: selfassess doctor"
        ).format(scripts=text)
    )


def _lack(script: str, characters: list[str], html: str) -> str:
    codes = ", ".join(
        f"U+{ord(character):04X}" for character in characters[:_SHOWN_OF_EACH]
    )
    first = characters[0]
    text = unescape(re.sub("<[^>]*>", " ", html))
    word = re.search(rf"\S{{0,12}}{re.escape(first)}\S{{0,12}}", text)
    more = ", …" if len(characters) > _SHOWN_OF_EACH else ""
    place = _place(html, first)
    as_in = _("as in “{word}” in {place}") if place else _("as in “{word}”")
    return _("{script} ({codes}, {as_in}; {cure})").format(
        script=script,
        codes=codes + more,
        as_in=as_in.format(word=word[0] if word else first, place=place),
        cure=_cure(first),
    )


def _place(html: str, character: str) -> str:
    """What the report shows there, such as a requirement, as its anchor calls it."""
    before = html.partition(character)[0]
    kinds = "requirement|evidence|phase|guideline"
    anchors = re.findall(rf' id="(?:(?:{kinds})-)?([^"]+)"', before)
    return unescape(anchors[-1]) if anchors else ""


def _cure(character: str) -> str:
    if unicodedata.category(character) == "Co":  # only one font knows it
        return _("write what it stands for instead")
    return how_to_install_fonts(this_system(), fonts_of(character))


def script_of(character: str) -> str:
    """What people call the script, as far as the character's name tells."""
    match fonts_of(character):
        case Fonts.EAST_ASIAN:
            return _("Chinese, Japanese or Korean")
        case Fonts.SYMBOLS:
            return _("emoji and symbols")
        case Fonts.OTHERS:
            name = unicodedata.name(character, "")
            if not name:
                return _("unknown characters")
            return script_label(name.split()[0].capitalize())


def fonts_of(character: str) -> Fonts:
    """Which package of fonts has the character."""
    first = unicodedata.name(character, "").partition(" ")[0].partition("-")[0]
    if first in _EAST_ASIAN:
        return Fonts.EAST_ASIAN
    if unicodedata.category(character).startswith("S"):
        return Fonts.SYMBOLS
    return Fonts.OTHERS
