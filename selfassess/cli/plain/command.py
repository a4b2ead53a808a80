"""One word that a session in plain lines understands."""

from collections.abc import Callable
from dataclasses import dataclass

from selfassess.cli.plain.shell import PlainShell
from selfassess.core.text.i18n import _


@dataclass(frozen=True, slots=True)
class Word:
    """One row of the table that help, suggestions and obeying share."""

    names: tuple[str, ...]
    """The word itself, then its abbreviation and other spellings."""
    about: str
    """What it does, marked for translation."""
    does: Callable[[PlainShell, str], None]
    """Told the session and what stands behind the word."""
    takes: str = ""
    """What may stand behind it; nothing may if this is empty. Marked."""
    may_have_lines: bool = False
    """What stands behind it may be a text of several lines, as a paste brings it."""
    more: str = ""
    """What `help WORD` adds, marked for translation."""

    @property
    def shown(self) -> str:
        """How the word is written."""
        names = [self.names[0], *(name for name in self.names[1:] if len(name) == 1)]
        return f"{', '.join(names)} {_(self.takes) if self.takes else ''}".rstrip()
