"""An action of the walk: its keys, its plain words, and what it is called."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from selfassess.core.commands.plain_words import in_own_words, own_names
from selfassess.core.text.i18n import _


class CommandTexts(NamedTuple):
    """What one side of the walk is told of an action; all marked for translation."""

    title: str = ""
    """In the table of keys and the palette of the screens."""
    hint: str = ""
    """In the footer; actions in a row that share a hint are shown as one."""
    about: str = ""
    """In the help of plain lines."""
    more: str = ""
    """What `help WORD` adds."""
    word: str = ""
    """The plain word of this side, where the usual one does not fit."""


class Action(NamedTuple):
    """One row of the table: all that is said of one action, for either side."""

    id: str
    """Its name in the settings file."""
    keys: str = ""
    """The keys it has by default, as Textual names them."""
    words: tuple[str, ...] = ()
    """The word of plain lines, then others for it; none: its name is the word."""
    takes: str = ""
    """What may stand behind the word; nothing may if this is empty. Marked."""
    may_have_lines: bool = False
    """What stands behind the word may be a text of several lines."""
    everyone: CommandTexts | None = None
    """What those who answer and those who review are told alike."""
    answering: CommandTexts | None = None
    reviewing: CommandTexts | None = None
    screen_action: str = ""
    """What the keys do on the walk screen; empty: what is called like the action."""

    @property
    def runs(self) -> str:
        """The action of the walk screen; empty where there is none."""
        return self.screen_action or (self.id.replace("-", "_") if self.keys else "")


class Command(NamedTuple):
    """An action as one side of the walk has it: a row with the texts of that side."""

    action: Action
    texts: CommandTexts

    @property
    def id(self) -> str:
        """The name of the command in the settings file."""
        return self.action.id

    @property
    def words(self) -> tuple[str, ...]:
        """All plain words that give the command, the usual one first."""
        usual, *others = self.action.words or (self.id,)
        own = self.texts.word
        ordered = (own, *others, usual) if own else (usual, *others)
        return ordered if self.texts.about else ()

    @property
    def names(self) -> tuple[str, ...]:
        """All that gives the command in plain lines: in the language in force, English."""
        return (*(own for word in self.words for own in own_names(word)), *self.words)

    @property
    def spelling(self) -> str:
        """How the plain word is written, with what it takes."""
        first, *others = self.words
        short = (name for name in others if len(name) == 1)
        names = ", ".join([*own_names(first), first, *short])
        takes = self.action.takes and in_own_words(_(self.action.takes))
        return f"{names} {takes}".rstrip()


Groups = tuple[tuple[str, tuple[Command, ...]], ...]
"""Commands in groups with their titles, marked for translation."""


def on_screens(groups: Groups) -> Groups:
    """The groups with the commands that a screen has keys for."""
    return _only(groups, lambda command: bool(command.texts.title))


def in_plain_lines(groups: Groups) -> Groups:
    """The groups with the commands that plain lines have words for."""
    return _only(groups, lambda command: bool(command.words))


def all_commands(groups: Groups) -> Iterator[Command]:
    """Every command, in the order of the table."""
    for _title, commands in groups:
        yield from commands


def _only(groups: Groups, keep: Callable[[Command], bool]) -> Groups:
    kept = ((title, tuple(filter(keep, commands))) for title, commands in groups)
    return tuple((title, commands) for title, commands in kept if commands)
