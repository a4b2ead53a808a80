"""The settings of one person on one computer."""

from typing import Annotated

from pydantic import Field

from selfassess.core.model.fields import FileTable, Line

SHORTEST_DELAY, LONGEST_DELAY = 0.1, 2.0


class Settings(FileTable):
    """Everything has a default; keys we do not know are kept."""

    theme: Line = ""
    """The name of a theme; empty: dark, or without colours where NO_COLOR asks for it."""
    language: Line = ""
    """A language code; empty: as the system says."""
    plain: bool = False
    """Plain lines instead of the screens."""
    guided: bool = False
    """Begin with one question at a time."""
    autosave_delay: Annotated[float, Field(ge=SHORTEST_DELAY, le=LONGEST_DELAY)] = 0.5
    """Seconds after the last key of a note when it is saved."""
    show_cursor: bool = False
    """Show the terminal's own cursor, for braille displays and screen readers."""
    toured: bool = False
    """The tour was seen or skipped."""
    keys: dict[str, Line] = {}
    """Other keys, by the name of what they do."""
