"""Changing something, trying something out, and going back to how things stood."""

from abc import abstractmethod
from dataclasses import dataclass, replace
from typing import Any, Self

from selfassess.core.model.levels import GivenLevel, with_given
from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.model.review import Record
from selfassess.core.session.navigation import Navigation, Step
from selfassess.core.text.i18n import _

LONGEST_HISTORY = 500


@dataclass(frozen=True)
class History(Navigation):
    """Every change is a step that can be undone: a return to an earlier value."""

    @property
    @abstractmethod
    def record(self) -> Record:
        """What changes here and is to be kept."""

    @abstractmethod
    def _with_record(self, record: Record, **changes: Any) -> Self:
        """The same session with another record, and with other fields."""

    def changed(self, record: Record, what: str, kind: tuple[str, ...] = ()) -> Self:
        """The session with another state of what changes here, as one step to undo."""
        if record == self.record:
            return self
        done = self.done
        if not (kind and done and done[-1].kind == kind):
            step = Step(what, self.record, self.current_id, kind)
            done = (*done, step)[-LONGEST_HISTORY:]
        return self._with_record(record, done=done, undone=())

    @abstractmethod
    def given(self, asked: AskedLevel) -> GivenLevel:
        """The level that the walker gives for one phase; an empty one if none."""

    def levelled(self, asked: AskedLevel, **changes: Any) -> Self:
        """The session with another level, note or the like given for one phase."""
        given = self.given(asked).model_copy(update=changes)
        levels = with_given(self.record.levels, asked, given)
        what = _("level of {phase}").format(phase=asked.phase.title)
        return self.changed(self.record.model_copy(update={"levels": levels}), what)

    def with_external(self, record: Record) -> Self:
        """The session with what others saved; no earlier state can come back."""
        if record is self.record:
            return self
        return self._with_record(record, done=(), undone=())

    def pause(self) -> Self:
        """Typing has stopped: what is typed next is a step of its own."""
        if not self.done or not self.done[-1].kind:
            return self
        return replace(self, done=(*self.done[:-1], replace(self.done[-1], kind=())))

    def undo(self) -> Self | None:
        """The session as it was before the last step, or None if there is none."""
        if not self.done:
            return None
        *done, step = self.done
        undone = (*self.undone, self._reverse(step))
        return self._before(step, tuple(done), undone)

    def redo(self) -> Self | None:
        """The session as it was before the last undo, or None if there is none."""
        if not self.undone:
            return None
        *undone, step = self.undone
        return self._before(step, (*self.done, self._reverse(step)), tuple(undone))

    def _reverse(self, step: Step) -> Step:
        return Step(step.what, self.record, step.place)

    def _before(
        self, step: Step, done: tuple[Step, ...], undone: tuple[Step, ...]
    ) -> Self:
        return self._with_record(
            step.before, current_id=step.place, done=done, undone=undone
        )
