"""What of the walk can be seen, and so has the focus."""

from typing import TYPE_CHECKING, Any

from selfassess.tui.walk.outline.outline import Outline
from selfassess.tui.walk.pane.pane import RequirementPane

if TYPE_CHECKING:
    from selfassess.tui.walk.screen import WalkScreen


def focus_what_shows(walk: "WalkScreen[Any]") -> None:
    """The outline, or the requirement where there is none."""
    outline = walk.query_one(Outline)
    shows = outline if outline.display else walk.query_one(RequirementPane)
    # At once: a frame later, the screen would be drawn twice at the start.
    walk.set_focus(shows, scroll_visible=False)


def keep_focus_in_view(walk: "WalkScreen[Any]") -> None:
    """Give the focus to a part that can be seen."""
    if walk.focused is None or not walk.focused.display:
        focus_what_shows(walk)


def show_requirement(walk: "WalkScreen[Any]") -> bool:
    """Fold the outline away if it hides the requirement; whether it did."""
    hides = walk.has_class("-narrow") and walk.has_class("-outline")
    if hides:
        walk.remove_class("-outline")
        walk.set_focus(walk.editor or walk.query_one(RequirementPane))
    return hides


def toggle_outline(walk: "WalkScreen[Any]") -> None:
    """Show or hide the outline."""
    walk.toggle_class("-outline")
    walk.call_after_refresh(keep_focus_in_view, walk)
    walk.call_after_refresh(walk.query_one(Outline).reveal)
