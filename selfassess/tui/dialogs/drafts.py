"""Forms that were begun and not finished: what was typed waits until they are opened again."""

import json
from typing import TYPE_CHECKING, Any

from selfassess.core.session.drafts import MARK_OF_TYPED, Drafts

if TYPE_CHECKING:
    from textual.app import App


def drafts_of(app: "App[Any]") -> Drafts:
    """Those of the screen that is behind the forms."""
    for screen in app.screen_stack:
        found: Drafts | None = getattr(screen, "drafts", None)
        if found is not None:
            return found
    return {}


def typed_in(app: "App[Any]") -> dict[str, str]:
    """The drafts and what stands in open forms, for a recovery copy."""
    forms = [s for s in app.screen_stack if getattr(s, "is_unfinished", False)]
    drafts = {**drafts_of(app), **{form.kept_as: form.typed() for form in forms}}  # type: ignore[attr-defined]
    return {MARK_OF_TYPED + key: json.dumps(values) for key, values in drafts.items()}
