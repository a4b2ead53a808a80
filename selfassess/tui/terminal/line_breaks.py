"""Lines of the screens end where each script lets them, and where each terminal has room.

Textual breaks Chinese and Japanese between any two letters, and gives vowel signs of
Hindi, Sinhala or Tamil no room, as some terminals do. It takes a no-break space, as
French has before ? : ; ! and », for one at which a line may end.
"""

import re

from selfassess.core.text.line_ends import NO_BREAK_SPACES, has_ideographs, line_ends
from selfassess.core.text.terminal import cell_width
from selfassess.tui.terminal.textual_internals import end_lines_at, line_ends_at_blanks

SPACIOUS = re.compile(
    "[\u0903-\u1cf7\u200d\u302e\u302f\u3164\ua823-\uabec\ud7b0-\ud7fb\uffa0"
    "\U00011000-\U0010ffff]"
)
"""Among these are all letters that some terminals give more room than Textual."""

_HELD = str.maketrans(dict.fromkeys(NO_BREAK_SPACES, "_"))

MOST_LETTERS = 8
"""Behind one another in one cell: letters of most scripts have two signs at most."""


def divide_line(text: str, width: int, fold: bool = True) -> list[int]:  # noqa: FBT001, FBT002
    """The places behind which new lines begin."""
    if width > 1 and has_ideographs(text):
        return list(line_ends(text, width))
    if not text.isascii():
        text = text.translate(_HELD)  # by what is as wide, and no blank
    if not SPACIOUS.search(text):
        return line_ends_at_blanks(text, width, fold)
    ends, start = [], 0
    while (
        end := start
        + _first_line(text[start : start + MOST_LETTERS * width], width, fold)
    ) < len(text):
        ends.append(end)
        start = end
    return ends


def _first_line(text: str, width: int, fold: bool) -> int:  # noqa: FBT001
    """Where the first line ends, in terminals that give each vowel sign a cell, too.

    In tmux, the end of a line that is too long would not be seen. Each line has as much
    room as it can have: with less for all of them, words would be broken that fit.
    """
    end = len(text)
    for room in range(width, 0, -1):
        end = next(iter(line_ends_at_blanks(text[:end], room, fold)), end)
        if cell_width(text[:end].rstrip()) <= width:
            break
    return end


def break_lines_as_scripts_do() -> None:
    """From here on, on every screen."""
    end_lines_at(divide_line)
