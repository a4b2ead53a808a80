"""Changing something, trying something out, and going back to how things stood."""

from dataclasses import dataclass, replace
from typing import Any, Self, cast

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Record
from selfassess.core.session.navigation import Navigation, Step
from selfassess.core.text.i18n import _

LONGEST_HISTORY = 500


@dataclass(frozen=True)
class History(Navigation):
    """Every change is a step that can be undone: a return to an earlier value."""

    @property
    def record(self) -> Record:
        """What changes here and is to be kept."""
        return self.assessment

    def _with_record(self, record: Record, **changes: Any) -> Self:
        assert isinstance(record, Assessment)
        scored = self.score, self.assessment
        return replace(self, assessment=record, scored_before=scored, **changes)

    def changed(self, record: Record, what: str, kind: tuple[str, ...] = ()) -> Self:
        """With another state of what changes here, as one step that can be undone."""
        if record == self.record:
            return self
        done = self.done
        if not (kind and done and done[-1].kind == kind):
            step = Step(what, self.record, self.current_id, kind)
            done = (*done, step)[-LONGEST_HISTORY:]
        return self._with_record(record, done=done, undone=())

    def with_external(self, record: Record) -> Self:
        """With what others saved; earlier states do not have it, so none can come back."""
        if record is self.record:
            return self
        return self._with_record(record, done=(), undone=())

    def pause(self) -> Self:
        """Typing has stopped: what is typed next is a step of its own."""
        if not self.done or not self.done[-1].kind:
            return self
        return replace(self, done=(*self.done[:-1], replace(self.done[-1], kind=())))

    def undo(self) -> Self | None:
        """As it was before the last step, or None if there is none."""
        if not self.done:
            return None
        *done, step = self.done
        undone = (*self.undone, self._reverse(step))
        return self._before(step, tuple(done), undone)

    def redo(self) -> Self | None:
        """As it was before the last undo, or None if there is none."""
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

    def start_what_if(self) -> Self:
        """From here on, answers are only tried out."""
        return self._moved(trial_from=self, done=(), undone=(), tried=frozenset())

    def trial_kept(self) -> Self:
        """With what was tried out as one step."""
        return self.trial_discarded().changed(self.record, _("what was tried out"))

    def trial_discarded(self) -> Self:
        """As it was before anything was tried out."""
        assert self.trial_from
        return cast(Self, self.trial_from.go_to(self.current_id))
