"""How much plain lines say: in brief or in full, with hints or without, page by page."""

from collections.abc import Iterable, Sequence

from selfassess.cli.output.console import print_out
from selfassess.cli.output.wrap import WIDTH, wrapped
from selfassess.core.errors import SelfAssessError
from selfassess.core.session.launcher import Preferences
from selfassess.core.session.preferences.settings import Settings
from selfassess.core.text.i18n import _, ngettext

Entry = str | tuple[str, ...]
"""Of a list: a line, or several that belong together."""


def by_default() -> Preferences:
    """What holds where nobody has set anything; nothing is kept."""
    return Preferences(Settings(), lambda _settings: None)


class Speech:
    """Says lines that are broken at a width, as much of them as the person wants."""

    def __init__(self, preferences: Preferences) -> None:
        self.width = WIDTH
        """Columns of the longest line."""
        self.settings = preferences.settings
        """What is in force."""
        self.untold: Sequence[Entry] = ()
        """The rest of a long list, for `more`."""
        self.told: Sequence[Entry] = ()
        """What of that list was told last: its first page, or a later one."""
        self.list_word = ""
        """The word that takes the numbers of that list, if it has some."""
        self.hints: list[str] = []
        """What can be typed next, as told by the last answer, for `hints`."""
        self.last: list[str] = []
        """The last answer, for `again`."""
        self._keep = preferences.change

    def say(self, *paragraphs: str) -> None:
        """Lines of that width."""
        self.last += paragraphs
        for paragraph in paragraphs:
            indent = paragraph[: len(paragraph) - len(paragraph.lstrip(" "))]
            print_out(*wrapped(paragraph.removeprefix(indent), indent, self.width))

    def hint(self, *sentences: str) -> None:
        """What can be typed next: said unless that is silenced, and found again."""
        self.hints += sentences
        if self.settings.hints:
            self.say(*sentences)

    def say_list(self, entries: Iterable[Entry], word: str = "") -> None:
        """The first page of a list, and how much of it is left.

        `word`: the plain word that takes the numbers of the list, if it has some.
        """
        self.list_word = word
        every = [*entries]
        length = self.settings.page_length or len(every)
        self.told, self.untold = every[:length], every[length:]
        for entry in self.told:
            self.say(*((entry,) if isinstance(entry, str) else entry))
        if left := len(self.untold):
            # Translators: of a list, of which not all was told yet.
            text = ngettext("{count} more.", "{count} more.", left)
            self.say(text.format(count=left))
            # Translators: “more” and “more all” are typed.
            self.hint(_("more tells the next of them, more all the rest."))

    def say_the_rest(self) -> None:
        """All of a list that was not told yet."""
        self.told, self.untold = self.untold, ()
        for entry in self.told:
            self.say(*((entry,) if isinstance(entry, str) else entry))

    def turn(self) -> None:
        """What was said is over: something else is asked for."""
        self.hints, self.last = [], []

    def set(self, **changes: object) -> str:
        """Put settings into force and keep them; return why they cannot be kept."""
        self.settings = self.settings.model_copy(update=changes)
        try:
            self._keep(self.settings)
        except SelfAssessError as error:
            return str(error)
        return ""
