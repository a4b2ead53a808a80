"""Lines of the screens end where each script lets them, and where each terminal has room.

Textual breaks Chinese and Japanese between any two letters, and gives vowel signs of
Hindi, Sinhala or Tamil no room, as some terminals do.
"""

import re
from itertools import pairwise

from selfassess.core.text.line_ends import has_ideographs, line_ends
from selfassess.core.text.terminal import cell_width
from selfassess.tui.terminal.textual_internals import end_lines_at, line_ends_at_blanks

SPACIOUS = re.compile(
    "[\u0903-\u1cf7\u200d\u302e\u302f\u3164\ua823-\uabec\ud7b0-\ud7fb\uffa0"
    "\U00011000-\U0010ffff]"
)
"""Among these are all letters that some terminals give more room than Textual."""


def divide_line(text: str, width: int, fold: bool = True) -> list[int]:  # noqa: FBT001, FBT002
    """The places behind which new lines begin."""
    if width > 1 and has_ideographs(text):
        return list(line_ends(text, width))
    ends = line_ends_at_blanks(text, width, fold)
    if not SPACIOUS.search(text):
        return ends
    # The lines fit a terminal, too, that gives each vowel sign a cell of its own; in
    # tmux, their ends would not be seen.
    for room in range(width - 1, 0, -1):
        if _widest(text, ends) <= width:
            break
        # By more at once, words would be broken that have room.
        ends = line_ends_at_blanks(text, room, fold)
    return ends


def _widest(text: str, ends: list[int]) -> int:
    places = pairwise([0, *ends, len(text)])
    return max(cell_width(text[start:end].rstrip()) for start, end in places)


def break_lines_as_scripts_do() -> None:
    """From here on, on every screen."""
    end_lines_at(divide_line)
