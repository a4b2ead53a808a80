"""The settings of one person on one computer."""

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.text_fields import Line

SHORTEST_DELAY, LONGEST_DELAY = 0.1, 2.0
LONGEST_PAGE = 1000


class Settings(FileTable):
    """Everything has a default; keys we do not know are kept."""

    theme: Line = ""
    """The name of a theme; empty: dark, or without colours where NO_COLOR asks for it."""
    language: Line = ""
    """A language code; empty: as the system says."""
    plain: bool = False
    """Plain lines instead of the screens."""
    plain_offered: bool = False
    """Plain lines were offered because of a screen reader, and not to be offered again."""
    brief: bool = False
    """In plain lines, less of everything that is told."""
    hints: bool = True
    """In plain lines, what can be typed next is told without being asked for."""
    page_length: Annotated[int, Field(ge=0, le=LONGEST_PAGE)] = 10
    """So many entries of a list are told at once in plain lines; 0: all of them."""
    bell: bool = True
    """The terminal's bell when a long work is done in plain lines."""
    messages_stay: bool = False
    """What the screens say in the corner stays until Esc takes it away."""
    guided: bool = False
    """Begin with one question at a time."""
    autosave_delay: Annotated[float, Field(ge=SHORTEST_DELAY, le=LONGEST_DELAY)] = 0.5
    """Seconds after the last key of a note when it is saved."""
    cursor: Literal["hidden", "visible"] = "hidden"
    """Whether the terminal's own cursor is seen: braille displays and screen readers
    follow it."""
    lines: Literal["drawn", "none"] = "drawn"
    """Whether boxes, rules and bars are drawn; without them one thing is shown at a time."""
    toured: bool = False
    """The tour was seen or skipped."""
    keys: dict[str, Line] = {}
    """Other keys, by the name of what they do."""

    @model_validator(mode="before")
    @classmethod
    def _as_it_was_called(cls, data: Any) -> Any:
        """Files from before `cursor` have `show_cursor`, which is true or false."""
        if isinstance(data, dict) and data.get("show_cursor") in (True, False):
            shown = "visible" if data["show_cursor"] else "hidden"
            rest = {n: value for n, value in data.items() if n != "show_cursor"}
            return {"cursor": shown, **rest}
        return data
