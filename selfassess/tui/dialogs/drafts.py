"""Forms that were begun and not finished: what was typed waits until they are opened again."""

import json
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from selfassess.core.session.drafts import MARK_OF_TYPED, Drafts, Values

if TYPE_CHECKING:
    from textual.app import App


@runtime_checkable
class HasDrafts(Protocol):
    """A screen that keeps what was typed into the forms in front of it."""

    drafts: Drafts


@runtime_checkable
class Fillable(Protocol):
    """A form, which may be half filled in."""

    is_unfinished: bool
    kept_as: str

    def typed(self) -> Values:
        """What stands in the form's fields."""


def drafts_of(app: "App[Any]") -> Drafts:
    """The drafts of the screen that is behind the forms."""
    behind = (screen for screen in app.screen_stack if isinstance(screen, HasDrafts))
    screen = next(behind, None)
    return screen.drafts if screen else {}


def typed_in(app: "App[Any]") -> dict[str, str]:
    """The drafts and what stands in open forms, for a recovery copy."""
    forms = (screen for screen in app.screen_stack if isinstance(screen, Fillable))
    typed = {form.kept_as: form.typed() for form in forms if form.is_unfinished}
    drafts = {**drafts_of(app), **typed}
    return {MARK_OF_TYPED + key: json.dumps(values) for key, values in drafts.items()}
