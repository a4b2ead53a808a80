"""Lines of the screens end where each script lets them.

Textual 8.2.8 breaks Chinese and Japanese between any two letters, and asks nobody: the
one function that says where is put in place of its own.
"""

from textual import content

from selfassess.core.line_ends import has_ideographs, line_ends

_by_blanks = vars(content)["divide_line"]


def divide_line(text: str, width: int, fold: bool = True) -> list[int]:  # noqa: FBT001, FBT002
    """The places behind which new lines begin."""
    if width > 1 and has_ideographs(text):
        return list(line_ends(text, width))
    by_blanks: list[int] = _by_blanks(text, width, fold)
    return by_blanks


def break_lines_as_scripts_do() -> None:
    """From here on, on every screen."""
    vars(content)["divide_line"] = divide_line
