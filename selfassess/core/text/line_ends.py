"""Where lines may end in scripts that have no blanks between words: Chinese, Japanese.

After the rules of JIS X 4051 (kinsoku shori), as far as terminals need them: no line
begins with a closing mark, a small letter or a long-vowel mark, none ends with an
opening mark. Korean has blanks and is broken at them.
"""

import re
from collections.abc import Iterator

from selfassess.core.text.terminal import cell_width

_IDEOGRAPHS = "[\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\uff00-\uff60]"
"""Compiled at the first text that is not ASCII: that takes long."""
NO_BREAK_SPACES = "\u00a0\u202f\u2007"
"""Blanks at which no line ends, such as those before the signs of French."""
_NOT_FIRST = frozenset(
    "、。，．・：；？！‼⁇⁈⁉…‥ー〜～゛゜ヽヾゝゞ々〻"
    "）］｝〕〉》」』】〙〗〟’”｠»›)]},.:;?!%‰％°℃"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
)
_NOT_LAST = frozenset("（［｛〔〈《「『【〘〖〝‘“｟«‹([{￥＄£¥$#＃")


def has_ideographs(text: str) -> bool:
    """Whether there are letters between which a line may end without a blank."""
    return not text.isascii() and re.search(_IDEOGRAPHS, text) is not None


def line_ends(text: str, cells: int) -> Iterator[int]:
    """The places in a paragraph behind which a new line begins, for so many cells."""
    start = used = allowed = 0
    for place, letter in enumerate(text):
        if place > start and _may_end(text[place - 1], letter):
            allowed = place
        width = cell_width(letter)
        if used + width > cells and place > start and not letter.isspace():
            start = allowed if allowed > start else place
            yield start
            used = cell_width(text[start:place])
        used += width


def _may_end(last: str, first: str) -> bool:
    """Whether a line may end between the two letters."""
    if first.isspace() or first in _NOT_FIRST or last in NO_BREAK_SPACES:
        return False
    if last.isspace():
        return True
    is_between_words = has_ideographs(last) or has_ideographs(first)
    return is_between_words and last not in _NOT_LAST
