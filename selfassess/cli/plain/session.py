"""A session in plain lines: the walk, what of it is saved, and what is said."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext

from selfassess.cli.plain.reading import Ask
from selfassess.cli.printing import say
from selfassess.cli.wrapping import wrapped
from selfassess.core.errors import CannotSave
from selfassess.core.fields import cleaned
from selfassess.core.guiding import Question
from selfassess.core.language import _
from selfassess.core.walking import Record, Walk
from selfassess.tui.desk import Work

Interruptible = Callable[[], AbstractContextManager[None]]


class Session:
    """Holds the walk; every change goes through `take`, which saves it."""

    def __init__(
        self, work: Work, ask: Ask, interruptible: Interruptible = nullcontext
    ) -> None:
        self.work = work
        self.walk = work.begin()
        self.numbered: Sequence[str] = ()
        """The requirements of the last numbered list, for `go 2`."""
        self.is_guided = False
        self.skipped: set[Question] = set()
        """What the person wants not to be asked about the requirement in view."""
        self.is_over = False
        self.why_not_saved = ""
        self._kept = self.walk.record
        self._ask = ask
        self.interruptible = interruptible
        """Around long work that a signal may stop."""

    @property
    def _lasting(self) -> Record:
        """What belongs into the file: nothing that is only tried out."""
        return (self.walk.trial_from or self.walk).record

    @property
    def is_saved(self) -> bool:
        """The file holds everything that belongs there."""
        return self._lasting is self._kept

    def take(self, walk: Walk) -> None:
        """Go on with this walk, and save what changed."""
        if walk.place != self.walk.place:
            self.skipped = set()
        self.walk = walk
        self.keep()

    def keep(self) -> None:
        """Save what is not saved yet; remember why not."""
        if self.is_saved:
            return
        wanted = self._lasting
        try:
            self.work.save(wanted)
        except CannotSave as error:
            self.why_not_saved = str(error)
        else:
            self._kept, self.why_not_saved = wanted, ""
            self.say(*self.work.news())

    def say(self, *paragraphs: str) -> None:
        """Lines of at most 80 columns."""
        for paragraph in paragraphs:
            indent = paragraph[: len(paragraph) - len(paragraph.lstrip(" "))]
            say(*wrapped(paragraph, indent))

    def ask(self, prompt: str) -> str:
        """What is typed, without what could act on a terminal."""
        return cleaned(self._ask(prompt))

    def agrees(self, question: str) -> bool:
        """Ask until the answer is yes or no."""
        self.say(question)
        while True:
            typed = self.ask(_("yes or no> ")).strip().lower()
            if typed in (_("yes"), _("y")):
                return True
            if typed in (_("no"), _("n")):
                return False
            self.say(_("Please type yes or no."))
