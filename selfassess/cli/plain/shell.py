"""A session in plain lines: the walk, what of it is saved, and what is said."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext

from selfassess.cli.output.console import say
from selfassess.cli.output.wrap import wrapped
from selfassess.cli.plain.input import Ask
from selfassess.cli.plain.numbers import Numbers
from selfassess.core.errors import CannotSave, ChangedOnDisk, SelfAssessError
from selfassess.core.model.fields import cleaned
from selfassess.core.model.review import Record
from selfassess.core.scoring.labels import change_of_final_question
from selfassess.core.session.external_change import ExternalChange, told
from selfassess.core.session.guide import Question
from selfassess.core.session.recovery import RecoveryGuard, outside_words
from selfassess.core.session.session import Session
from selfassess.core.session.workspace import Workspace
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.validation.evidence_form import moved_entries

PAGE = 10
"""Lines of a list that are told at once."""
Interruptible = Callable[[], AbstractContextManager[None]]


class Unchanged(Exception):
    """What was typed would change what stays as it is; the person was told so."""


class PlainShell:
    """Holds the walk; every change goes through `take`, which saves it."""

    def __init__(
        self, work: Workspace, ask: Ask, interruptible: Interruptible = nullcontext
    ) -> None:
        self.work = work
        self.walk = work.begin()
        self.numbered: Sequence[str] = ()
        """The requirements of the last numbered list, for `go 2`."""
        self.documents = Numbers()
        """The register's entries by number, for `evidence cite 2`."""
        self.conflicts = Numbers()
        """Places in conflict, for `settle 2 ours`."""
        self.untold: Sequence[str] = ()
        """The rest of a long list, for `more`."""
        self.is_guided = False
        self.skipped: set[Question] = set()
        """What the person wants not to be asked about the requirement in view."""
        self.is_over = False
        self._may_change = False
        """The person has agreed to change what was final."""
        self.why_not_saved = ""
        self._kept = self.walk.record
        self._ask = ask
        self.interruptible = interruptible
        """Around long work that a signal may stop."""
        self.shelter = RecoveryGuard(work.safety)
        self.shelter.newly(work.warnings)

    @property
    def lasting(self) -> Record:
        """What belongs into the file: nothing that is only tried out."""
        return (self.walk.trial_from or self.walk).record

    @property
    def register(self) -> dict[str, int]:
        """What there is of evidence, and its numbers."""
        return self.documents.of(self.walk.assessment.evidence)

    @property
    def is_saved(self) -> bool:
        """The file holds everything that belongs there."""
        return self.lasting is self._kept

    def take(self, walk: Session) -> None:
        """Go on with this walk, and save what changed; raise Unchanged if it may not."""
        is_lasting = (walk.trial_from or walk).record is not self.lasting
        if is_lasting or (self.work.read_only and walk.record is not self.walk.record):
            self.must_be_changeable()
        if walk.place != self.walk.place:
            self.skipped = set()
        self.walk = walk
        self.keep()

    def must_be_changeable(self) -> None:
        """Raise Unchanged where the file is read-only, or final and is to stay so.

        Before a person is asked for more than one line: none of them may be lost.
        """
        if self.work.read_only:
            self.say(self.work.read_only)
        elif self._may_change or not (self.walk.trial_from or self.walk).is_final:
            return
        elif self.agrees(change_of_final_question()):
            self._may_change = True
            return
        self.say(_("Nothing was changed."))
        raise Unchanged

    def keep(self) -> None:
        """Save what is not saved yet; remember why not."""
        if self.is_saved:
            return
        wanted = self.lasting
        try:
            self.work.save(wanted)
        except CannotSave as error:
            is_changed = isinstance(error, ChangedOnDisk)
            reason = self._take_in() if is_changed else str(error)
            if not reason:
                self.keep()
                return
            self.why_not_saved = reason
            self.shelter.keep(wanted, {})
        else:
            self._kept, self.why_not_saved = wanted, ""
            self.shelter.all_is_saved()
            self.say(*self.work.news())

    def look_outside(self) -> None:
        """Take in what others saved meanwhile, and say so."""
        self.say(*self.shelter.others())
        if (reviews := self.shelter.reviews()) is not None:
            self.walk = self.walk.hearing(reviews)
            self.say(_("A review was changed."))
        outside = (
            ExternalChange.NOTHING if self.walk.trial_from else self.shelter.look()
        )
        is_changed = outside is ExternalChange.CHANGED
        if reason := self._take_in() if is_changed else outside_words(outside):
            self.shelter.keep(self.lasting, {})
            self.say(reason)

    def _take_in(self) -> str:
        """Merge what others saved with what is here, or return why not."""
        if self.walk.trial_from:
            return _("somebody else changed the file: type keep or discard first")
        if words := outside_words(self.shelter.look()):
            return words
        is_touched = not self.is_saved
        try:
            rejoined, theirs = self.shelter.take_in(self.lasting)
        except SelfAssessError as error:
            words = _("somebody else changed the file, and it cannot be read: {reason}")
            return words.format(reason=error)
        before = self.walk.assessment
        self._kept, self.walk = theirs, self.walk.brought(rejoined.record)
        self.documents.follow(moved_entries(before, self.walk.assessment))
        self.say(told(rejoined, touched=is_touched))
        self.keep()
        return ""

    def go_on_in(self, work: Workspace) -> None:
        """Everything is in another file by now."""
        self.shelter.all_is_saved()
        self.shelter.close()
        self.work, self.shelter = work, RecoveryGuard(work.safety)
        self._kept, self.why_not_saved = self.lasting, ""

    def say(self, *paragraphs: str) -> None:
        """Lines of at most 80 columns."""
        for paragraph in paragraphs:
            indent = paragraph[: len(paragraph) - len(paragraph.lstrip(" "))]
            say(*wrapped(paragraph, indent))

    def say_list(self, lines: Sequence[str]) -> None:
        """The first ten lines of a list, and that `more` tells the next ones."""
        self.say(*lines[:PAGE])
        self.untold = lines[PAGE:]
        if left := len(self.untold):
            words = ngettext(
                "{count} line is left: type more.",
                "{count} lines are left: type more.",
                left,
            )
            self.say(words.format(count=left))

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
