"""Which panes of the walk stand beside one another, and what stands in their borders."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.reactive import var

from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _
from selfassess.tui.walk.outline.outline import Outline
from selfassess.tui.walk.outline.outline_rows import Part
from selfassess.tui.walk.pane import part_sections, sections
from selfassess.tui.walk.pane.pane import RequirementPane
from selfassess.tui.widgets.footer import hint_line
from selfassess.tui.widgets.text_blocks import ScrolledText, TextBlock

if TYPE_CHECKING:
    from selfassess.tui.walk.screen import WalkScreen

BREADTHS = [(0, "-narrow"), (100, "-wide"), (150, "-three")]
"""Columns from which the outline has room beside the requirement, and from which what
belongs to the requirement has room beside it, too."""
REQUIREMENT = {"-narrow": 100, "-wide": 58, "-three": 40}
"""How much of them the requirement has, in hundredths."""
HEIGHTS = [(0, "-flat"), (16, "-low"), (45, "-high")]
"""Rows from which borders have room, and the shortest way to the verdict has."""
ONWARD = ("previous", "next", "unanswered", "disputed")
"""The commands that lead to a requirement, from wherever one is."""


SessionSections = Callable[[AnySession], Iterable[TextBlock]]


class SessionText(ScrolledText):
    """Draws its sections anew whenever the session is another one."""

    session: var[AnySession] = var(cast(Any, None), init=False)
    part: var[Part | None] = var(None, init=False)

    def __init__(
        self, session: AnySession, sections: SessionSections, title: str, name: str
    ) -> None:
        super().__init__(lambda is_narrow: sections(self.session), name)
        self.set_reactive(SessionText.session, session)
        self.border_title = title

    def watch_session(self, before: AnySession, now: AnySession) -> None:
        """Only where it can be seen."""
        if now is not before and self.display:
            self.draw()

    def watch_part(self) -> None:
        """The same where a phase or guideline is shown, or a requirement again."""
        if self.display:
            self.draw()


def panes(walk: "WalkScreen[Any]") -> ComposeResult:
    """All of them; the stylesheet hides those that have no room."""
    cls, session = type(walk), walk.session
    outline, pane = Outline(session, walk.show_part), RequirementPane(session)
    outline.border_title = _("Questionnaire")
    way = SessionText(session, part_sections.way, _("Shortest way"), "way")
    title = _("Reviewers, evidence, changes")
    beside = SessionText(session, partial(_beside, walk), title, "beside")
    with Horizontal(id="panes"):
        with Vertical(id="questions"):
            yield outline.data_bind(cls.session, cls.part)
            yield way.data_bind(cls.session)
        with Vertical(id="requirement") as frame:
            frame.border_title = _("Requirement")
            yield pane.head
            yield pane.data_bind(cls.session, cls.part)
            yield pane.answers
        yield beside.data_bind(cls.session, cls.part)


def _beside(walk: "WalkScreen[Any]", session: AnySession) -> Iterable[TextBlock]:
    return sections.beside(session, in_requirement=walk.part is None)


def breadths(walk: "WalkScreen[Any]") -> list[tuple[int, str]]:
    """One pane at a time where no lines part them: each row is then a line of one text."""
    return BREADTHS[:1] if walk.app.has_class("-no-lines") else BREADTHS


def size_classes(walk: "WalkScreen[Any]") -> tuple[str, str]:
    """The classes that the screen has at the size of the window."""
    width, height = walk.app.size
    return class_for(breadths(walk), width), class_for(HEIGHTS, height)


def class_for(breakpoints: list[tuple[int, str]], cells: int) -> str:
    """The class that the screen has at that size."""
    return [name for least, name in breakpoints if least <= cells][-1]


def show_foot(walk: "WalkScreen[Any]") -> None:
    """Show the keys that do something about what is in view, as far as there is room."""
    width = walk.app.size.width
    cells = width * REQUIREMENT[class_for(breadths(walk), width)] // 100 - 6
    hints = walk.hints(_foot(walk))
    line = hint_line(hints, cells) if hints else ""
    walk.query_one("#requirement").border_subtitle = line
    told = "" if walk.editor else Content(_("↑ ↓ move  space folds"))
    walk.query_one(Outline).border_subtitle = told


def _foot(walk: "WalkScreen[Any]") -> tuple[str, ...]:
    """While a note is written they are letters; of a phase nothing is answered."""
    if walk.editor:
        return ()
    if walk.part:
        return tuple(name for name in walk.role.foot if name in ONWARD)
    return walk.role.foot
