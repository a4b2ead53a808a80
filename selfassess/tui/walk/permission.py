"""What stands in the way of an action of the walk, and is said to the person."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from selfassess.core.model.status import State
from selfassess.core.scoring.labels import change_of_final_question, state_label
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _
from selfassess.tui.dialogs.dialog import opens

if TYPE_CHECKING:
    from selfassess.tui.walk.session_screen import SessionScreen


class Permission:
    """Whether something can be done on a walk, and what is to be agreed to first."""

    def __init__(self, walk: "SessionScreen[Any]") -> None:
        self._walk = walk
        self._is_given = False
        """The person has agreed to change what was final."""

    def is_read_only(self) -> bool:
        """Whether nothing can ever be changed here; then say why."""
        reason = self._walk.workspace.read_only
        if reason:
            self._walk.say(reason, severity="warning")
        return bool(reason)

    def is_refused(self, again: Callable[[], object]) -> bool:
        """Read-only, or final and the person has not yet agreed to change it.

        Says why, or asks; `again` is called once the person has agreed.
        """
        return self.is_read_only() or self.asks_first(self._walk.session, again)

    def asks_first(self, session: AnySession, again: Callable[[], object]) -> bool:
        """Ask before the first change of a final assessment; then do it again."""
        if self._is_given or not session.is_final:
            return False
        _ask_about_final(self._walk, lambda: self._agreed(again))
        return True

    def in_no_requirement(self) -> bool:
        """Say so if a phase or guideline is in view: there is nothing to answer."""
        if self._walk.part:
            self._walk.say(_("Choose a requirement first."))
        return self._walk.part is not None

    def is_refused_here(self, action: Callable[[Any], object]) -> bool:
        """The same for an action of the walk that is about the requirement in view."""
        again = partial(action, self._walk)
        return self.in_no_requirement() or self.is_refused(again)

    def is_without_reviews(self) -> bool:
        """Say so if nobody has reviewed the answers."""
        if not self._walk.session.reviews:
            self._walk.say(_("There is no review beside this assessment."))
        return not self._walk.session.reviews

    def _agreed(self, again: Callable[[], object]) -> None:
        self._is_given = True
        self._walk.call_later(again)


@opens
async def _ask_about_final(
    walk: "SessionScreen[Any]", agreed: Callable[[], object]
) -> None:
    from selfassess.tui.dialogs.confirm import is_agreed

    title, question = state_label(State.FINAL), change_of_final_question()
    if await is_agreed(walk, title, question, _("Change it")):
        agreed()
